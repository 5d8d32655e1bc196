import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { secretKey } from '../secret-key.ts'
import { type MailFrame, type QueuedMail, renderMail } from './render.ts'
import { readUnsubscribeToken } from './unsubscribe.ts'

const key = secretKey('a secret for tests')

const frame: MailFrame = {
  siteName: 'Rummelig',
  from: 'post@rummelig.example.dk',
  baseUrl: 'https://rummelig.example.dk',
  secretKey: key,
  unsubscribePath: (language, token) => (language === 'da' ? `/afmeld/${token}` : `/en/unsubscribe/${token}`),
  footer: (language, kind) =>
    language === 'da'
      ? { sender: `Rummelig skriver om ${kind}.`, unsubscribe: 'Få ikke flere' }
      : { sender: `Rummelig writes about ${kind}.`, unsubscribe: 'Get no more' },
}

const mail: QueuedMail = {
  messageId: '6b0c',
  kind: 'organisation',
  to: 'ane@example.dk',
  language: 'da',
  subject: 'Du er inviteret',
  content: {
    paragraphs: ['Hej Ane', 'Bo vil have dig med.'],
    link: { text: 'Sig ja', path: '/invitation/{secret}' },
    afterwards: ['Linket virker i en uge.'],
  },
  secret: 'h3mm/lig',
  createdAt: new Date('2026-11-22T12:00:00Z'),
}

describe('a mail', () => {
  test('reads as plain text from greeting to footer, with its link in full', () => {
    const { text } = renderMail(mail, frame)
    const [body, footer] = text.split('\n-- \n')
    assert.equal(
      body,
      'Hej Ane\n\nBo vil have dig med.\n\nSig ja:\nhttps://rummelig.example.dk/invitation/h3mm%2Flig\n\nLinket virker i en uge.\n',
    )
    assert.match(
      footer ?? '',
      /^Rummelig skriver om organisation\.\n\nFå ikke flere:\nhttps:\/\/rummelig\.example\.dk\/afmeld\/\S+\n$/,
    )
  })

  test('says the same as HTML, in its own language', () => {
    const { html } = renderMail({ ...mail, language: 'en' }, frame)
    assert.match(html, /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/)
    assert.match(html, /<p>Hej Ane<\/p>/)
    assert.match(html, /<a href="https:\/\/rummelig\.example\.dk\/invitation\/h3mm%2Flig">Sig ja<\/a>/)
    assert.match(html, /<footer>\n<p>Rummelig writes about organisation\.<\/p>/)
    assert.match(html, /<a href="https:\/\/rummelig\.example\.dk\/en\/unsubscribe\/[^"]+">Get no more<\/a>/)
  })

  test('escapes what somebody wrote, and keeps its lines', () => {
    const content = { ...mail.content, paragraphs: ['<b>Skriv</b>\nom & om'] }
    const { html, text } = renderMail({ ...mail, content }, frame)
    assert.match(html, /<p>&lt;b&gt;Skriv&lt;\/b&gt;<br>om &amp; om<\/p>/)
    assert.match(text, /^<b>Skriv<\/b>\nom & om\n/)
  })

  test('lists links under headings, each in full', () => {
    const sections = [
      { heading: 'Kaffe & te', links: [{ text: 'KaffeFair\nAarhus', path: '/leverandoerer/kaffefair' }] },
    ]
    const { text, html } = renderMail({ ...mail, content: { ...mail.content, sections } }, frame)
    const url = 'https://rummelig.example.dk/leverandoerer/kaffefair'
    assert.ok(text.includes(`Bo vil have dig med.\n\nKaffe & te\n* KaffeFair Aarhus:\n  ${url}\n\nSig ja:\n`))
    assert.match(html, /<h2>Kaffe &amp; te<\/h2>/)
    assert.ok(html.includes(`<li><a href="${url}">KaffeFair Aarhus</a></li>`))
  })

  test('never lists a link that leads away from the site', () => {
    const sections = [{ heading: 'Kaffe', links: [{ text: 'Andetsteds', path: '@evil.example' }] }]
    assert.throws(() => renderMail({ ...mail, content: { ...mail.content, sections } }, frame), /slash/)
  })

  test('may do without a link', () => {
    const content = { paragraphs: ['Kort'], link: null, afterwards: [] }
    assert.match(renderMail({ ...mail, content }, frame).text, /^Kort\n\n-- \n/)
  })

  test('comes from the site by its name, dated when it was written', () => {
    const { from, to, date } = renderMail(mail, frame)
    assert.deepEqual(from, { name: 'Rummelig', address: 'post@rummelig.example.dk' })
    assert.deepEqual([to, date], ['ane@example.dk', mail.createdAt])
  })

  test('is the same letter each time, under one Message-ID of this site', () => {
    assert.equal(renderMail(mail, frame).messageId, '<6b0c@rummelig.example.dk>')
    assert.deepEqual(renderMail(mail, frame), renderMail(mail, frame))
  })

  test('tells mail programs how to unsubscribe with one click, and holiday notices not to answer', () => {
    const { headers } = renderMail(mail, frame)
    const token = /^<https:\/\/rummelig\.example\.dk\/afmeld\/(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    assert.deepEqual(readUnsubscribeToken(key, token), { address: 'ane@example.dk', kind: 'organisation' })
    assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.equal(headers['Auto-Submitted'], 'auto-generated')
    assert.equal(headers['X-Auto-Response-Suppress'], 'All')
  })

  test('keeps subject and sender on one line, whatever was typed', () => {
    const letter = renderMail(
      { ...mail, subject: 'Ny\r\nBcc: bo@example.dk\u2028og\u0000\n' },
      { ...frame, siteName: 'Rum\nmelig' },
    )
    assert.equal(letter.subject, 'Ny Bcc: bo@example.dk og')
    assert.equal(letter.from.name, 'Rum melig')
  })

  test('is not made with a link that leads to another site', () => {
    for (const path of ['.example.com/', '@example.com/', 'https://example.com/']) {
      const content = { ...mail.content, link: { text: 'Se her', path } }
      assert.throws(() => renderMail({ ...mail, content }, frame), /must begin with a slash/)
    }
  })
})
