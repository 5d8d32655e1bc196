/** What a page says of itself and others, read without a browser. */
export interface ReadPage {
  readonly status: number
  readonly lang: string | undefined
  /** Absolute, without the part after `#`. */
  readonly links: readonly string[]
  /** The same page in other languages: the language and the address. */
  readonly alternates: readonly (readonly [language: string, url: string])[]
}

export async function readPage(url: string): Promise<ReadPage> {
  const response = await fetch(url)
  const html = await response.text()
  const lang = /<html lang="(\w+)"/.exec(html)?.[1]
  return { status: response.status, lang, links: linksIn(html, url), alternates: alternatesIn(html) }
}

/** Where a page's links, scripts, styles and pictures lead. Our templates quote every attribute. */
export function linksIn(html: string, base: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => absolute(address, base))
  return [...new Set(found)]
}

export function alternatesIn(html: string): [language: string, url: string][] {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)
  return [...links].map(([, language = '', address = '']) => [language, unescaped(address)])
}

/** Asks for each address, a few at a time. */
export async function answersTo(urls: readonly string[]): Promise<{ url: string; status: number }[]> {
  const answers: { url: string; status: number }[] = []
  for (let start = 0; start < urls.length; start += 8) {
    answers.push(...(await Promise.all(urls.slice(start, start + 8).map(answerTo))))
  }
  return answers
}

async function answerTo(url: string): Promise<{ url: string; status: number }> {
  const response = await fetch(url)
  await response.arrayBuffer()
  return { url, status: response.status }
}

function absolute(address: string, base: string): string {
  const url = new URL(unescaped(address), base)
  url.hash = ''
  return url.href
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
