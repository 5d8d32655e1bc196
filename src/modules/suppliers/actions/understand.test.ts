import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { aContext, addSuppliers, anOffering, aSearch, catchUp, type NewSupplier } from '../factories.ts'
import { supplierChanged } from '../facts.ts'
import { ask } from './ask.ts'
import { search } from './search.ts'

const { database } = await testDatabase()
const [canteen = 0] = await addSuppliers(database, [
  { name: 'Horisonten', offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })] },
  seller('Allehånde', 'Frokostordning'),
  {
    ...seller('Farven', 'Maling af vægge', 'Vi har godt arbejde til alle.'),
    offerings: [anOffering({ title: 'Maling af vægge', categories: ['45442100'] })],
  },
  seller('Broen', 'Brobygning', 'Socialt arbejde og fællesskab.'),
  { ...seller('Vasken', 'Vaskeri'), address: { municipality: '0751' } },
  seller('Klippen', 'Havearbejde', 'God service, 50 timer om ugen.'),
  seller('Løkken', 'Grøntsager'),
  seller('Ovnen', 'Brød'),
  seller('Tråden', 'Broderi'),
  seller('Ordene', 'Kommunikation'),
  { name: 'Wegner Venture', employs: ['autisme', 'hoerelse'] },
])

describe('“RSV” among the words', () => {
  test('is a word like others while nobody is checked in the register', async () => {
    assert.deepEqual((await asked('RSV')).question.signs, [])
  })

  test('asks for those who are checked, and tells the words without it', async () => {
    await check(canteen, '2027-11-22')
    for (const words of [
      'RSV',
      'rsv-virksomheder',
      'RSV-registrerede',
      'registreret socialøkonomisk virksomhed',
      'registrerede socialøkonomiske virksomheder',
      'registered social enterprise',
    ]) {
      assert.deepEqual(await names(words), ['Horisonten'], words)
      assert.deepEqual((await asked(words)).question.signs, [{ kind: 'registered', otherwise: '' }], words)
    }
    const { question } = await asked('RSV kantine -kaffe i Aarhus')
    assert.deepEqual(question.signs, [{ kind: 'registered', otherwise: 'kantine i Aarhus -kaffe' }])
    assert.deepEqual(await names('rsv vaskeri'), [])
  })

  test('does not ask for those whose check has run out', async () => {
    const later = { ...aContext(database), clock: clockAt('2027-11-23T12:00:00Z') }
    assert.deepEqual((await ask(later, aSearch({ words: 'RSV' }))).question.signs, [])
  })

  test('means the letters alone in quotes', async () => assert.deepEqual(await names('"RSV"'), []))
})

describe('the number of a category among the words', () => {
  for (const words of ['55512000', '55512000-2', 'CPV 55512000-2', '55 51 20 00', '55500000']) {
    test(`finds who is in it or below it: ${words}`, async () => assert.deepEqual(await names(words), ['Horisonten']))
  }

  test('tells the words without it', async () => {
    const { question } = await asked('kaffe CPV 55512000-2')
    assert.deepEqual(question.signs, [{ kind: 'category', code: '55512000', otherwise: 'kaffe' }])
  })

  test('is one of several, of which any will do', async () => {
    assert.deepEqual(await names('55512000-2 45442100'), ['Farven', 'Horisonten'])
    const { question } = await asked('kaffe CPV 55512000-2 45442100')
    assert.deepEqual(question.signs, [
      { kind: 'category', code: '55512000', otherwise: 'kaffe 45442100' },
      { kind: 'category', code: '45442100', otherwise: 'kaffe CPV 55512000-2' },
    ])
  })

  test('is a CVR number where somebody has it', async () => {
    const { database: other } = await testDatabase()
    await addSuppliers(other, [{ name: 'Nummeret', cvr: '55512000' }])
    assert.deepEqual((await ask(aContext(other), aSearch({ words: '55512000' }))).question.signs, [])
  })
})

describe('a misspelt word', () => {
  for (const [words, expected, meant] of [
    // A name, by what its forms share.
    ['horisonnten', 'Horisonten', 'horisonten'],
    ['alehånde', 'Allehånde', 'allehånde'],
    // The dictionary makes it of two words, and nobody has either.
    ['grønsager', 'Løkken', 'grøntsager'],
    ['vaskerri', 'Vasken', 'vaskeri'],
    // Without the Danish keys, though other words begin so.
    ['brod', 'Ovnen', 'brød'],
    ['lokken', 'Løkken', 'løkken'],
  ] as const) {
    test(`is told as a word that is one: “${words}” for “${meant}”`, async () => {
      const { matches, understood } = await search(aContext(database), aSearch({ words }))
      assert.equal(matches[0]?.supplier.name, expected)
      assert.deepEqual(understood.corrections, [{ typed: words, meant }])
    })
  }

  test('is searched for as it stands in quotes', async () => assert.deepEqual(await names('"horisonnten"'), []))
})

describe('two words written as one', () => {
  test('are told and looked for as two, where somebody has both', async () => {
    const { matches, understood } = await search(aContext(database), aSearch({ words: 'wegnerventure' }))
    assert.deepEqual(
      matches.map(({ supplier }) => supplier.name),
      ['Wegner Venture'],
    )
    assert.deepEqual(understood.corrections, [{ typed: 'wegnerventure', meant: 'wegner venture' }])
  })

  test('are left alone where nobody has both', async () => {
    assert.deepEqual((await asked('venturefarven')).question.corrections, [])
  })
})

describe('what nobody offers', () => {
  test('is told where all are found by what is like it', async () => {
    const { total, understood } = await search(aContext(database), aSearch({ words: 'hundevask' }))
    assert.ok(total > 0)
    assert.equal(understood.onlyAlike, 'hundevask')
  })

  for (const words of ['vaskeri', 'frokostordning', 'kantine', 'Horisonten', 'kantine hundevask', 'tøjvask']) {
    test(`is not told of ${words}`, async () =>
      assert.equal((await search(aContext(database), aSearch({ words }))).understood.onlyAlike, undefined))
  }
})

describe('half a word', () => {
  for (const words of ['frokostordn', 'grøntsa', 'vasker']) {
    test(`that begins a known one is completed, and not taken for a shorter one misspelt: ${words}`, async () => {
      const { matches, understood } = await search(aContext(database), aSearch({ words }))
      assert.ok(matches.length > 0)
      assert.deepEqual(understood.corrections, [])
    })
  }

  for (const [words, expected] of [
    ['kan', 'Horisonten'],
    ['hor', 'Horisonten'],
    ['allehå', 'Allehånde'],
  ] as const) {
    test(`finds what begins so: ${words}`, async () => assert.deepEqual(await names(words), [expected]))
  }

  test('is no half word beside others', async () => {
    const { question } = await asked('kan vaske')
    assert.equal(question.wanted.length, 1)
  })

  test('is a whole one in English: “lunch” reaches lunch schemes', async () => {
    assert.ok((await names('lunch')).includes('Allehånde'))
  })
})

describe('whom an enterprise employs', () => {
  for (const words of ['autister', 'autistic', 'deaf', 'døve', 'tegnsprog']) {
    test(`is known by other words for them: ${words}`, async () => {
      const { matches, understood } = await search(aContext(database), aSearch({ words }))
      assert.deepEqual(
        matches.map(({ supplier }) => supplier.name),
        ['Wegner Venture'],
      )
      assert.deepEqual([understood.onlyAlike, understood.corrections], [undefined, []])
    })
  }
})

describe('what says little', () => {
  for (const [words, expected] of [
    ['malerarbejde', 'Farven'],
    ['laundry service', 'Vasken'],
    ['vask service', 'Vasken'],
    ['socialøkonomisk vaskeri', 'Vasken'],
    ['vask til 50', 'Vasken'],
  ] as const) {
    test(`finds nobody beside what says more: ${words}`, async () => assert.deepEqual(await names(words), [expected]))
  }

  test('is looked for where nothing else was asked for', async () =>
    assert.ok((await names('service')).includes('Klippen')))

  test('is not all that is left of a word of a trade', async () => {
    // A trade has *pr-arbejde*.
    assert.deepEqual((await names('arbejde')).toSorted(), ['Broen', 'Farven', 'Klippen'])
  })
})

describe('a minus', () => {
  test('leaves out what the word is a part of too', async () => {
    assert.deepEqual(await names('-frokost -arbejde -service -kantine'), [
      'Løkken',
      'Ordene',
      'Ovnen',
      'Tråden',
      'Vasken',
      'Wegner Venture',
    ])
  })

  for (const words of ['-RSV', 'ikke RSV', '-rsv-virksomhed']) {
    test(`before what is checked leaves out those who are: ${words}`, async () => {
      assert.ok(!(await names(words)).includes('Horisonten'))
      assert.ok((await names(words)).includes('Vasken'))
      assert.deepEqual((await asked(words)).question.leftOut, [{ kind: 'registered', otherwise: '' }])
    })
  }

  for (const words of ['-55512000', '-55512000-2', 'ikke 55512000']) {
    test(`before the number of a category leaves out those in it: ${words}`, async () => {
      assert.ok(!(await names(words)).includes('Horisonten'))
      assert.ok((await names(words)).includes('Farven'))
    })
  }

  for (const words of ['-Aarhus', 'ikke Aarhus', 'vaskeri eller maling, men ikke i Aarhus']) {
    test(`before a place leaves out who lies there: ${words}`, async () => {
      assert.ok(!(await names(words)).includes('Vasken'))
      assert.ok((await names(words)).includes('Farven'))
    })
  }

  test('tells the words without it', async () => {
    const { question } = await asked('maling -Aarhus')
    assert.deepEqual(question.leftOut, [
      { kind: 'place', name: 'Aarhus', municipalities: ['0751'], otherwise: 'maling' },
    ])
  })

  test('before a phrase leaves out the phrase only', async () => {
    assert.ok(!(await names('-"maling af vægge"')).includes('Farven'))
    assert.ok((await names('-"vægge af maling"')).includes('Farven'))
  })
})

describe('a phrase', () => {
  test('is looked up once for each question, among those who have its words', async () => {
    assert.deepEqual(await names('"maling af vægge"'), ['Farven'])
    assert.deepEqual(await names('vægge "maling af"'), ['Farven'])
    assert.deepEqual(await names('rsv "maling af vægge"'), [])
  })
})

test('of a question without end no more than fifty words are looked for', async () => {
  const words = Array.from({ length: 500 }, (_, place) => `kantine${place}`).join(' ')
  assert.equal((await asked(words)).question.wanted.length, 50)
})

function seller(name: string, title: string, description = ''): NewSupplier {
  return { name, description, offerings: [anOffering({ title })] }
}

function asked(words: string) {
  return ask(aContext(database), aSearch({ words }))
}

async function names(words: string): Promise<string[]> {
  const { matches } = await search(aContext(database), aSearch({ words }))
  return matches.map(({ supplier }) => supplier.name).toSorted()
}

/** An operator has looked it up in the register. */
async function check(supplierId: number, validUntil: string): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`
      insert into suppliers.verification (supplier_id, what, by_kind, by_name, checked_on, valid_until, created_at)
      values (${supplierId}, 'inRsvRegister', 'operator', 'Sekretariatet', '2026-11-20', ${validUntil}, now())
    `.execute(tx)
    await recordFacts(tx, [supplierChanged(supplierId)])
  })
  await catchUp(database)
}
