import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { legalForms, recogniseLegalForm, recogniseTargetGroups, targetGroup, targetGroups } from './index.ts'

const today = '2026-11-22'
const codesIn = (text: string, day: string = today) => recogniseTargetGroups(text, day).map((group) => group.code)

describe('target groups', () => {
  for (const [text, codes] of [
    ['fleksjob', ['fleksjob']],
    ['Ansatte i FLEKSJOB og skånejob', ['fleksjob', 'foertidspension']],
    ['førtidspensionister', ['foertidspension']],
    [
      'unge med autisme, hjerneskade eller psykiatriske diagnoser',
      ['autisme', 'psykisk-saarbarhed', 'hjerneskade', 'unge'],
    ],
    ['kvinder med somalisk baggrund', ['minoriteter', 'kvinder']],
    ['asylansøgende og flygtede kvinder', ['flygtninge', 'kvinder']],
    ['tidligere hjemløse', ['hjemloeshed']],
    ['døve', ['hoerelse']],
    ['udviklingshæmmede', ['udviklingshaemning']],
    ['psykisk sårbare unge 18-29 år', ['psykisk-saarbarhed', 'unge']],
    ['mennesker på kanten af arbejdsmarkedet', ['langt-fra-arbejdsmarkedet']],
    ['ungarere og ungkarle', []],
    ['frivillige', []],
    ['', []],
  ] as const) {
    test(`in "${text}" are ${codes.join(', ') || 'none'}`, () => assert.deepEqual(codesIn(text), codes))
  }

  test('are about twenty to choose among, each once on any day', () => {
    for (const day of ['2025-12-31', today, '2027-01-01']) {
      const codes = targetGroups(day).map((group) => group.code)
      assert.ok(codes.length >= 15 && codes.length <= 30)
      assert.equal(new Set(codes).size, codes.length)
    }
  })

  test('that are closed are neither offered nor recognised, and keep their name', () => {
    assert.deepEqual(codesIn('ressourceforløb', '2025-12-31'), ['ressourceforloeb'])
    assert.deepEqual(codesIn('ressourceforløb', '2026-01-01'), [])
    assert.equal(
      targetGroups(today).some((group) => group.code === 'revalidering'),
      false,
    )
    assert.equal(targetGroup('ressourceforloeb')?.name.da, 'Mennesker i ressourceforløb')
  })

  test('go on under a new act without a day between', () => {
    assert.deepEqual(
      recogniseTargetGroups('dagpengemodtagere', '2026-12-31').map((group) => group.law),
      ['lov om en aktiv beskæftigelsesindsats (LAB) § 6 nr. 1'],
    )
    assert.deepEqual(
      recogniseTargetGroups('dagpengemodtagere', '2027-01-01').map((group) => group.law),
      ['ny hovedlov på beskæftigelsesområdet (ventet)'],
    )
  })

  test('are recognised by their own Danish names', () => {
    for (const group of targetGroups(today)) assert.ok(codesIn(group.name.da).includes(group.code), group.name.da)
  })

  test('never make a text throw', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(recogniseTargetGroups(text, today))))
  })
})

describe('legal forms', () => {
  for (const [text, code] of [
    ['anpartsselskab', 'anpartsselskab'],
    ['Glad Mad ApS', 'anpartsselskab'],
    ['Fonden Grønt A/S', 'aktieselskab'],
    ['Foreningen Lige Vej', 'forening'],
    ['frivillig forening', 'forening'],
    ['erhvervsdrivende fond', 'erhvervsdrivende-fond'],
    ['Fonden Mariehjemmene', 'fond'],
    ['a.m.b.a.', 'andelsselskab'],
    ['AMBA', 'andelsselskab'],
    ['F.m.b.A', 'forening-begraenset-ansvar'],
    ['kooperativ', 'kooperativ'],
    ['selvejende stiftelse', 'selvejende-institution'],
    ['I/S', 'interessentskab'],
    ['Enkeltmandsvirksomhed', 'enkeltmandsvirksomhed'],
    ['kommunal institution', 'kommunal'],
    ['capsule', undefined],
    ['', undefined],
  ] as const) {
    test(`"${text}" is ${code ?? 'none'}`, () => assert.equal(recogniseLegalForm(text)?.code, code))
  }

  test('are recognised by their own Danish names', () => {
    for (const form of legalForms()) assert.equal(recogniseLegalForm(form.name.da)?.code, form.code)
  })
})
