import { inflateSync } from 'node:zlib'

/** The words on the pages of a PDF as a program that copies them gets them, line after line. For tests. */
export function textOfPdf(bytes: Uint8Array): string {
  const objects = objectsIn(Buffer.from(bytes).toString('latin1'))
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => textOfPage(page, objects))
    .join('\n')
}

type Objects = ReadonlyMap<string, string>

function objectsIn(raw: string): Objects {
  const found = raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map([...found].map(([, number = '', body = '']) => [number, body]))
}

function streamOf(object: string): string {
  const bytes = Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(object)?.[1] ?? '', 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

function textOfPage(page: string, objects: Objects): string {
  const follow = (number: string | undefined) => objects.get(number ?? '') ?? ''
  const resources = follow(/\/Resources (\d+) 0 R/.exec(page)?.[1])
  const letters = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => [
      name,
      lettersOf(streamOf(follow(/\/ToUnicode (\d+) 0 R/.exec(follow(number))?.[1]))),
    ]),
  )
  let font = ''
  const lines: string[] = []
  const content = streamOf(follow(/\/Contents (\d+) 0 R/.exec(page)?.[1]))
  for (const [, chosen, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (chosen !== undefined) font = chosen
    const glyphs = (shown?.match(/<[\da-f]*>/g) ?? []).flatMap((text) => text.match(/[\da-f]{4}/g) ?? [])
    if (shown !== undefined)
      lines.push(glyphs.map((glyph) => letters.get(font)?.[Number.parseInt(glyph, 16)] ?? '').join(''))
  }
  return lines.join('\n')
}

/** A font tells which letters each of its glyphs stands for, in the order of the glyphs. */
function lettersOf(map: string): readonly string[] {
  const ranges = [...map.matchAll(/<[\da-f]{4}> <[\da-f]{4}> \[(.*?)\]/gs)].map(([, list = '']) => list)
  return ranges.flatMap((list) =>
    [...list.matchAll(/<([\da-f ]*)>/g)].map(([, hex = '']) => utf16(hex.replaceAll(' ', ''))),
  )
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
