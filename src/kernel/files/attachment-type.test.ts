import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { zipOf } from './archive/factories.ts'
import { attachmentType } from './attachment-type.ts'
import { writeWorkbook } from './table/workbook-writer.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

function typeOf(bytes: Uint8Array): string {
  const type = attachmentType(bytes)
  return type.ok ? type.value.endings[0] : type.refusal
}

/** An archive whose first file is stored as it is, as OpenDocument wants it. */
function openDocument(said: string): Buffer {
  const mark = Buffer.alloc(30)
  mark.write('PK\x03\x04', 'latin1')
  mark.writeUInt32LE(said.length, 18)
  mark.writeUInt32LE(said.length, 22)
  mark.writeUInt16LE(8, 26)
  return Buffer.concat([mark, Buffer.from(`mimetype${said}`), zipOf([{ name: 'content.xml', content: '<x/>' }])])
}

const word = (...more: readonly string[]) =>
  zipOf(['[Content_Types].xml', 'word/document.xml', ...more].map((name) => ({ name, content: 'x' })))

describe('a file that people send', () => {
  test('is told by its content: papers, tables, pictures and plain text', async () => {
    const workbook = await writeWorkbook({ sheet: 'Priser', columns: [{ heading: 'Pris' }], rows: [['1']] })
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['.pdf', bytesOf('%PDF-1.7\n...')],
      ['.docx', word()],
      ['.xlsx', workbook],
      ['.odt', openDocument('application/vnd.oasis.opendocument.text')],
      ['.ods', openDocument('application/vnd.oasis.opendocument.spreadsheet')],
      ['.png', bytesOf('\x89PNG\r\n\x1a\n...')],
      ['.jpg', bytesOf('\xff\xd8\xff\xe0...')],
      ['.txt', Buffer.from('Pris;Antal\nKaffe på kontoret;3 < 4\n')],
      ['.txt', bytesOf('K\xf8kken i gamle bogstaver')],
    ]
    for (const [ending, bytes] of files) assert.equal(typeOf(bytes), ending)
  })

  test('is refused where a browser or a system would run it, whatever it is called', () => {
    const files = {
      page: bytesOf('<!doctype html><title>Tilbud</title>'),
      fragment: bytesOf('Tilbud <script>alert(1)</script>'),
      drawing: bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      xml: bytesOf('<?xml version="1.0"?><x/>'),
      program: bytesOf('MZ\x90\x00\x03\x00'),
      oldProgram: bytesOf('MZ and only letters'),
      elf: bytesOf('\x7fELF\x02\x01'),
      script: bytesOf('#!/bin/sh\nrm -rf /\n'),
      archive: zipOf([{ name: 'tilbud.exe', content: 'x' }]),
      page_in_archive: zipOf([{ name: 'word/document.xml', content: 'x' }]),
      nothing: bytesOf('  \n'),
    }
    for (const [name, bytes] of Object.entries(files)) assert.equal(typeOf(bytes), 'unknownType', name)
  })

  test('is refused with a reason of its own where it can be saved otherwise', () => {
    assert.equal(typeOf(word('word/vbaProject.bin')), 'macros')
    assert.equal(typeOf(Buffer.from('d0cf11e0a1b11ae1000000', 'hex')), 'oldOffice')
  })

  test('is judged without failing, however broken', () => {
    const marks = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '%PDF-', 'PK\x01\x02', 'mimetype')
    const parts = fc.array(fc.tuple(marks, fc.uint8Array({ maxLength: 60 })), { maxLength: 4 })
    fc.assert(
      fc.property(parts, (pieces) => {
        const bytes = Buffer.concat(pieces.flatMap(([mark, rest]) => [bytesOf(mark), Buffer.from(rest)]))
        assert.equal(typeof typeOf(bytes), 'string')
      }),
    )
  })
})
