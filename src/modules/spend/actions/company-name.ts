import { foldWord } from '../../../kernel/danish/folding.ts'
import { recogniseLegalForm } from '../../reference/index.ts'

/** What a company is called apart from its legal form, and that form where the name tells it. */
export interface CompanyName {
  readonly core: string
  readonly form: string | undefined
}

/**
 * The name with nothing left that people write differently: case, signs, spaces. The legal form stays: “Kaffe A/S” and
 * “Kaffe ApS” are two companies.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** As registers put it behind a name, and before one. */
const formBehind = /[\s,]+(aps|ivs|[aikp]\/s|s\/i|[afs]\.?m\.?b\.?a)\.?$/i
const formBefore = /^(den erhvervsdrivende fond|den selvejende institution|fonden|foreningen)\s+/i

/** Whoever a firm belongs to is not what it is called: `Kaffe v/Anna Eksempel`. */
const owner = /\s+v\/.*$/i

/** “Café Frida ApS”, “CAFE FRIDA” and “Cafe Frida, A/S” have one core; å and aa are one letter in it. */
export function companyName(name: string): CompanyName {
  const called = name.trim().replace(owner, '')
  const without = called.replace(formBehind, '').replace(formBefore, '')
  const told = formBehind.exec(called)?.[1] ?? formBefore.exec(called)?.[1]
  return { core: foldWord(without), form: told === undefined ? undefined : formTold(told) }
}

function formTold(written: string): string {
  return familyOf(recogniseLegalForm(written)?.code ?? written.toLowerCase().replaceAll('.', ''))
}

/** Ledgers say “Fonden” of all who are founded or govern themselves, and “Foreningen” of all who have members. */
const families: Readonly<Record<string, string>> = {
  'erhvervsdrivende-fond': 'fond',
  'selvejende-institution': 'fond',
  's/i': 'fond',
  'forening-begraenset-ansvar': 'forening',
  andelsselskab: 'forening',
  kooperativ: 'forening',
}

/** The family of legal forms that a code belongs to: two companies of different families are not the same. */
export function familyOf(form: string): string {
  return families[form] ?? form
}
