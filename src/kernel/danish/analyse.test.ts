import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { analyse, isEmptyWord, isKnownWord, spellingOf, stemOfWord } from './analyse.ts'
import { foldWord } from './folding.ts'

function partsOfWord(word: string): readonly string[] {
  return analyse(word)[0]?.parts ?? []
}

describe('all forms of a word have one stem', () => {
  const families = `
    møbel møbler møblerne møblet møblets
    cykel cykler cyklerne cyklen
    have haver haven havernes
    bog bøger bogen bøgerne
    mand mænd mændene mandens
    barn børn børnene barnet
    hånd hænder
    båd både bådene
    kursus kurser kurset
    museum museer museet
    center centre centret
    metal metaller metallet
    bus busser bussen
    kantine kantiner kantinen kantinens
    konference konferencer konferencerne
    byvandring byvandringer byvandringen
    tekst tekster teksten
    økologisk økologiske økologiskes
    rengøre rengør rengjort rengøring rengøringen rengøringens
    sy syr syet syede syning syningen
    vaske vask vasker vaskede vaskning vaskeri vaskeriet
    pakke pakker pakkede pakning pakker
    montere monterer monteret montering monteringen
    trykke tryk trykker trykning trykkeri
    reparere reparerer reparation reparationer
    læse læser læsning læsningen
    sælge sælger solgt salg salget
    redde redder redning redningen
    bage bager bagere bageri bagerier bagning
    køre kører kørsel kørslen
    vinduespudser vinduespudsere vinduespudsning
    cykelreparation cykelreparationer cykelreparationen
    mulepose muleposer muleposerne
    maler malere maling malede
    service services servicen
    Århus Aarhus AARHUS århus
    café cafe Café`
  for (const family of families
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))) {
    test(`${family[0]}: ${family.slice(1).join(', ')}`, () => {
      assert.deepEqual([...new Set(family.map(stemOfWord))], [stemOfWord(family[0] ?? '')])
    })
  }

  test('also of words the list does not have, Danish and English', () => {
    assert.equal(stemOfWord('foodtrucks'), stemOfWord('foodtruck'))
    assert.equal(stemOfWord('facilities'), stemOfWord('facility'))
    assert.equal(stemOfWord('upcyclingen'), stemOfWord('upcycling'))
  })
})

describe('words that a rough stemmer makes one stay two', () => {
  const pairs = `maler/mal male/mal have/havn have/hav planer/planter plan/plante vin/vinde vin/vind bord/bor kaffe/kaf hus/husk
    huse/huske kunst/kunde bus/busk busser/buske is/ise bygning/bygge ledning/lede tegning/tegn lager/lage borger/borg lager/lag
    mad/made dør/dø tag/tage vind/vinde dæk/dække leder/læder kasse/kaskade`
  for (const pair of pairs.split(/\s+/)) {
    const [one = '', other = ''] = pair.split('/')
    test(`${one} is not ${other}`, () => assert.notEqual(stemOfWord(one), stemOfWord(other)))
  }
})

describe('a compound meets its parts', () => {
  const compounds = `kantinedrift:kantine+drift personalekantine:personale+kantine haveservice:haver+service cykelværksted:cykler+værksted
    kontorrengøring:kontor+rengøring frokostordning:frokost+ordning frugtordning:frugt+ordning arbejdstøj:arbejde+tøj
    hækklipning:hække+klippe græsslåning:græs+slåning firmagaver:firma+gave kontorplanter:kontor+plante byvandring:byer+vandring
    muleposer:mule+pose planteservice:plante+service træpaller:træ+palle erhvervsvask:erhverv+vask syværksted:sy+værksted
    vinduespudsning:vinduer+pudse hovedrengøring:hoved+rengøring affaldshåndtering:affald+håndtering
    mødeforplejning:møder+forplejning flyttefirma:flytte+firma bogbinderi:bøger+binde snedkerværksted:snedker+værksted
    brændekløvning:brænde+kløve møbelpolstring:møbler+polstring datamærkning:data+mærkning opvaskehjælp:opvask+hjælp
    varmemester:varme+mester pedelservice:pedel+service ejendomsservice:ejendom+service snerydning:sne+rydde
    gulvbehandling:gulv+behandling håndsyet:hånd+sy havearbejde:haver+arbejde genbrugsbutik:genbrug+butik børnetøj:børn+tøj
    fællesspisning:fælles+spisning planlægning:plan+lægge`
  for (const compound of compounds.split(/\s+/)) {
    const [word = '', parts = ''] = compound.split(':')
    test(`${word} has ${parts.replace('+', ' and ')}`, () => {
      assert.deepEqual(partsOfWord(word), parts.split('+').map(stemOfWord))
    })
  }

  test('a part that is a compound is followed by its own parts', () => {
    assert.deepEqual(partsOfWord('haveservicevogn'), ['have', 'servicevogn', 'service', 'vogn'])
  })

  test('a hyphen or a slash parts words', () => {
    assert.deepEqual(
      analyse('café-drift og it/support').map(({ stem }) => stem),
      ['cafe', 'drift', 'og', 'it', 'support'],
    )
  })

  const wholes = `kantine catering levering keramik metal service genbrug administration restaurant transport produktion konsulent
    information social kommune personale maskine kontor blomster madrasser køkken møtrik plante kultur natur teknik borgere skoler
    interesseret deltagere selskab virksomhed kvalitet leverandør fællesskab energi rengøring bibliotek kasserede køretøj system
    billede legetøj vejledning`
  for (const word of wholes.split(/\s+/)) test(`${word} has no parts`, () => assert.deepEqual(partsOfWord(word), []))
})

describe('words of the list whose forms lead in a circle', () => {
  test('have one stem all the same', () => {
    for (const word of ['bundfryse', 'bundfrosset', 'forelægger', 'fastbinder', 'supervisere'])
      assert.equal(stemOfWord(stemOfWord(word)), stemOfWord(word))
  })
})

describe('what the analyser knows', () => {
  test('function words of Danish and English are empty', () => {
    for (const word of ['og', 'i', 'til', 'med', 'en', 'et', 'der', 'som', 'På', 'får', 'the', 'and', 's'])
      assert.ok(isEmptyWord(word), word)
  })

  test('ordinary words that look like function words are not', () => {
    for (const word of ['have', 'is', 'by', 'tage', 'vask', '2']) assert.ok(!isEmptyWord(word), word)
  })

  test('words of the list in any form, and compounds of them, are known; misspelt ones are not', () => {
    for (const word of ['rengøringens', 'KANTINE', 'cykelbuddet', 'pedelserviceaftalerne'])
      assert.ok(isKnownWord(word), word)
    for (const word of ['rengørring', 'kanttine', 'xyzzy', 'København']) assert.ok(!isKnownWord(word), word)
  })
})

describe('whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aeorsntdgilækøvå -s/'), maxLength: 30 }),
  )

  test('every word is where it says, and in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { written, start, end } of analyse(text)) {
          assert.equal(text.slice(start, end).toLowerCase(), written)
          assert.ok(start >= last && end > start)
          last = end
        }
      }),
    )
  })

  test('folding twice is folding once, and the stem of a stem is the stem', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(foldWord(foldWord(text)), foldWord(text))
        for (const { written, stem } of analyse(text)) {
          assert.equal(stemOfWord(written), stem)
          assert.equal(stemOfWord(stem), stem)
        }
      }),
    )
  })

  test('Latin letters are told as a-z, letters of other alphabets are kept', () => {
    assert.deepEqual(
      analyse('Smørrebrød à la carte, 25 stk. – Москва').map(({ stem }) => stem),
      ['smoerrebroed', 'a', 'la', 'carte', '25', 'stk', 'москва'],
    )
  })
})

describe('a stem is shown', () => {
  test('as the list writes it', () => assert.deepEqual(['groentsag', 'koere'].map(spellingOf), ['grøntsag', 'køre']))
  test('not where the list does not have it', () => assert.equal(spellingOf('horisonnt'), undefined))
})
