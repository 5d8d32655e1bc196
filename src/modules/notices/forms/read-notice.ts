import { type XmlPart, xmlReader } from '../../../kernel/files/xml/xml.ts'
import { type Result, refused } from '../../../kernel/result.ts'
import { largestNotice, type NewNotice } from '../model/notice.ts'
import { eformsNotice } from './eforms.ts'
import { eformsRoots, namespaces } from './eforms-fields.ts'
import { tedExportNotice } from './ted-export.ts'

const read = xmlReader({ namespaces, largest: largestNotice })

/** The notice in a file from anywhere, or in one sentence why it is not read. */
export async function readNotice(bytes: Uint8Array): Promise<Result<NewNotice, string>> {
  const notice = await read(bytes, noticeIn)
  return notice.ok ? notice.value : notice
}

function noticeIn(root: XmlPart): Result<NewNotice, string> {
  if (isEforms(root)) return eformsNotice(root)
  if (root.name === 'TED_EXPORT') return tedExportNotice(root)
  return refused(`It is no tender notice: its first element is "${root.name.slice(0, 60)}".`)
}

/** UBL has documents of other kinds as well, and a name alone says nothing of what it means. */
function isEforms({ name, namespace }: XmlPart): boolean {
  return (
    eformsRoots.includes(name) &&
    (namespace === `urn:oasis:names:specification:ubl:schema:xsd:${name}-2` ||
      namespace.startsWith('http://data.europa.eu/p27/eforms-'))
  )
}
