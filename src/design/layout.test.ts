import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { html } from '../kernel/html/html.ts'
import { pageReply } from '../kernel/http/reply.ts'
import type { Frame } from './frame.ts'
import { layout } from './layout.ts'

const frame: Frame = {
  language: 'da',
  siteName: 'Rummelig',
  home: '/',
  account: { kind: 'visitor', signIn: { text: 'Log ind', url: '/log-ind' } },
  navigation: [
    { text: 'Find leverandør', url: '/leverandoerer', current: true },
    { text: 'Kategorier', url: '/kategorier', current: false },
  ],
  footerLinks: [{ text: 'Tilgængelighedserklæring', url: '/was' }],
  operator: 'Drives af sekretariatet.',
  otherLanguage: { language: 'en', url: '/en/suppliers' },
  canonicalUrl: 'https://rummelig.example/leverandoerer',
  alternates: [
    { language: 'da', url: 'https://rummelig.example/leverandoerer' },
    { language: 'en', url: 'https://rummelig.example/en/suppliers' },
  ],
  nonce: 'n0nce',
}

const page = pageReply({ title: 'Find & køb', description: 'Alle <leverandører>.', main: html`<h1>Hej</h1>` })
const document = layout(frame, page).toString()

describe('the frame around a page', () => {
  test("declares the page's language", () => {
    assert.match(document, /^<!doctype html>\n<html lang="da">/)
  })

  test('names the page before the site, and the front page once', () => {
    assert.match(document, /<title>Find &amp; køb · Rummelig<\/title>/)
    assert.match(layout(frame, { ...page, title: 'Rummelig' }).toString(), /<title>Rummelig<\/title>/)
  })

  test('escapes the description', () => {
    assert.match(document, /<meta name="description" content="Alle &lt;leverandører&gt;\.">/)
  })

  test('tells search engines the address of every language, Danish for all others', () => {
    assert.match(document, /<link rel="canonical" href="https:\/\/rummelig\.example\/leverandoerer">/)
    assert.match(document, /hreflang="en" href="https:\/\/rummelig\.example\/en\/suppliers"/)
    assert.match(document, /hreflang="x-default" href="https:\/\/rummelig\.example\/leverandoerer"/)
    assert.doesNotMatch(document, /noindex/)
  })

  test('keeps a page that is not indexed out of search engines, without a contradicting canonical address', () => {
    const hidden = layout(frame, { ...page, indexed: false }).toString()
    assert.match(hidden, /<meta name="robots" content="noindex">/)
    assert.doesNotMatch(hidden, /canonical|rel="alternate"/)
  })

  test('lets every script run under the Content Security Policy, and has none in the page itself', () => {
    const scripts = [...document.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)]
    assert.equal(scripts.length, 2)
    for (const [, attributes, body] of scripts) {
      assert.match(String(attributes), /src="\/assets\/[^"]+" nonce="n0nce"/)
      assert.equal(body, '')
    }
  })

  test('offers a way past the header', () => {
    assert.match(document, /<a class="skipnav" href="#main">Gå til indholdet<\/a>/)
    assert.match(document, /<main id="main"><h1>Hej<\/h1><\/main>/)
  })

  test('marks where the reader is in both menus', () => {
    assert.equal([...document.matchAll(/href="\/leverandoerer" aria-current="page"/g)].length, 2)
    assert.doesNotMatch(document, /href="\/kategorier" aria-current/)
  })

  test('opens the menu without any script', () => {
    assert.match(document, /<button [^>]*popovertarget="menu"/)
    assert.match(document, /<div [^>]*id="menu" popover>/)
  })

  test('offers the other language in its own words', () => {
    assert.match(document, /href="\/en\/suppliers" lang="en" hreflang="en">[\s\S]*?English/)
  })

  test('says at the bottom who runs the portal and how accessible it is', () => {
    const [, footer] = document.split('<footer>')
    assert.match(String(footer), /Drives af sekretariatet\./)
    assert.match(String(footer), /href="\/was">Tilgængelighedserklæring/)
  })
})
