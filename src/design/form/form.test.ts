import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { html } from '../../kernel/html/html.ts'
import {
  checkbox,
  checkboxField,
  fieldset,
  fileField,
  hiddenField,
  radioField,
  selectField,
  textArea,
  textField,
} from './fields.ts'
import { buttonForm, type FormOptions, form } from './form.ts'
import { steps } from './step-guide.ts'

const language = 'da'
/** What someone might write to break out of text or attribute. */
const hostile = `"><script>alert('x')</script>`
const token = hiddenField('token', 'secret')
const options = [
  { value: 'public', text: 'Offentlig indkøber' },
  { value: 'private', text: 'Privat indkøber', hint: 'En virksomhed, der køber ind.' },
]

describe('a field', () => {
  const cvr = { language, name: 'cvr', label: 'CVR-nummer', value: '' } as const

  const everyKind = {
    textField: (name: string) => textField({ ...cvr, name }),
    textArea: (name: string) => textArea({ ...cvr, name }),
    selectField: (name: string) => selectField({ ...cvr, name, options }),
    fileField: (name: string) => fileField({ ...cvr, name, accept: '.csv' }),
    radioField: (name: string) => radioField({ ...cvr, name, legend: 'Slags', options }),
    checkboxField: (name: string) => checkboxField({ ...cvr, name, legend: 'Slags', values: [], options }),
    checkbox: (name: string) => checkbox({ ...cvr, name, text: 'Ja tak', checked: false }),
  }
  for (const [kind, render] of Object.entries(everyKind)) {
    test(`of the kind ${kind} is sent under its name, has it as id, and a label for it`, () => {
      const markup = String(render('answer'))
      assert.match(markup, /<(input|textarea|select)[^>]* id="answer" name="answer"/)
      assert.match(markup, /<label class="form-label" for="answer">/)
    })
  }

  test('is described by its hint and its error, in the order they are seen', () => {
    const markup = String(textField({ ...cvr, hint: '8 cifre.', error: 'Skriv 8 cifre.' }))
    assert.match(markup, /id="cvr-hint">8 cifre\.[\s\S]*id="cvr-error"[\s\S]*aria-describedby="cvr-hint cvr-error"/)
    assert.match(markup, /aria-invalid="true"/)
    assert.match(markup, /class="form-group form-error"/)
  })

  test('without a fault says nothing of one', () => {
    assert.doesNotMatch(String(textField(cvr)), /error|invalid|describedby/)
  })

  test('says in words that what follows is an error, in the language of the page', () => {
    assert.match(String(textField({ ...cvr, error: 'Skriv.' })), /<span class="sr-only">Fejl: <\/span>Skriv\./)
    assert.match(String(textField({ ...cvr, language: 'en', error: 'Write.' })), /Error: <\/span>Write\./)
  })

  test('says that it may stay empty, and only then', () => {
    assert.match(String(textField({ ...cvr, required: false })), /CVR-nummer<span[^>]*> \(valgfrit\)</)
    assert.match(String(textField({ ...cvr, language: 'en', required: false })), /\(optional\)/)
    assert.doesNotMatch(String(textField({ ...cvr, required: false })), /\srequired/)
    assert.match(String(textField(cvr)), /\srequired>/)
    assert.doesNotMatch(String(textField(cvr)), /valgfrit/)
  })

  test('gives back what was written, escaped', () => {
    for (const markup of [textField({ ...cvr, value: hostile }), textArea({ ...cvr, value: hostile })]) {
      assert.match(String(markup), /&quot;&gt;&lt;script&gt;/)
      assert.doesNotMatch(String(markup), /<script>/)
    }
  })

  test('never sends a password back', () => {
    assert.doesNotMatch(String(textField({ ...cvr, type: 'password', value: 'hemmelig' })), /hemmelig/)
  })

  test('for long texts keeps a first empty line, and states its limit instead of cutting off', () => {
    const markup = String(textArea({ ...cvr, value: '\nTe', maxLength: 4000 }))
    assert.match(markup, />\n\nTe<\/textarea>/)
    assert.match(markup, /Højst 4\.000 tegn\./)
    assert.doesNotMatch(markup, /maxlength/)
  })
})

describe('a choice', () => {
  const kind = { language, name: 'kind', legend: 'Hvem er I?', options } as const

  test('among radio buttons is kept, and the first button is where a link to the field leads', () => {
    const markup = String(radioField({ ...kind, value: 'private' }))
    assert.deepEqual(checkedValues(markup), ['private'])
    assert.match(markup, /id="kind" name="kind" value="public"/)
    assert.match(markup, /id="kind-2" name="kind" value="private"/)
    assert.match(markup, /<legend class="form-label">Hvem er I\?<\/legend>/)
  })

  test('of several is kept', () => {
    assert.deepEqual(checkedValues(String(checkboxField({ ...kind, values: [] }))), [])
    assert.deepEqual(checkedValues(String(checkboxField({ ...kind, values: ['private', 'public'] }))), [
      'public',
      'private',
    ])
  })

  test('tells its own hint apart from that of the group', () => {
    const markup = String(radioField({ ...kind, value: '', hint: 'Vælg en.', error: 'Vælg.' }))
    assert.match(markup, /<fieldset aria-describedby="kind-hint kind-error">/)
    assert.match(markup, /aria-describedby="kind-2-hint"[\s\S]*id="kind-2-hint">En virksomhed/)
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('in a list is kept, and the empty line chooses nothing', () => {
    const field = { language, name: 'kind', label: 'Hvem er I?', options, empty: 'Vælg en' } as const
    assert.match(String(selectField({ ...field, value: 'private' })), /<option value="private" selected>/)
    assert.match(String(selectField({ ...field, value: '' })), /<option value="" selected>Vælg en</)
  })

  test('of a single yes is sent as “yes”, and is never marked as required', () => {
    const markup = String(checkbox({ language, name: 'terms', text: 'Jeg siger ja', checked: true }))
    assert.match(markup, /value="yes"\s+checked/)
    assert.doesNotMatch(markup, /required|valgfrit/)
  })
})

test('a legend is a heading where it has a place in the outline', () => {
  const group = { legend: 'Adresse', body: html`<p></p>` }
  assert.match(String(fieldset({ ...group, level: 3 })), /<legend[^>]*><h3[^>]*>Adresse<\/h3><\/legend>/)
  assert.match(String(fieldset(group)), /<legend[^>]*>Adresse<\/legend>/)
})

describe('a form', () => {
  const plain: FormOptions = { language, action: '/profil', token, fields: html`<p>felter</p>`, submit: 'Gem' }

  test('posts with its token first, and leaves the judging to the server', () => {
    assert.match(
      String(form(plain)),
      /<form class="form" method="post" action="\/profil" novalidate\s*>\s*<input type="hidden" name="token" value="secret">/,
    )
  })

  test('has no summary while nothing is wrong', () => {
    assert.doesNotMatch(String(form(plain)), /alert/)
  })

  test('sums up above it what to put right, each a link to its field', () => {
    const markup = String(form({ ...plain, errors: [{ field: 'cvr', message: 'Skriv <8> cifre.' }] }))
    assert.match(markup, /tabindex="-1" data-module="error-summary"[\s\S]*role="alert"[\s\S]*<form/)
    assert.match(markup, /<h2 class="alert-heading">Ret dette, og prøv igen<\/h2>/)
    assert.match(markup, /<a href="#cvr">Skriv &lt;8&gt; cifre\.<\/a>/)
  })

  test('sums up in English too', () => {
    const markup = String(form({ ...plain, language: 'en', errors: [{ field: 'cvr', message: 'Write 8 digits.' }] }))
    assert.match(markup, /Correct this and try again/)
  })

  test('has no link for a fault that lies in no single field', () => {
    assert.match(String(form({ ...plain, errors: [{ field: '', message: 'Prøv igen.' }] })), /<li>Prøv igen\.<\/li>/)
  })

  test('has its main button first, since Enter presses the first', () => {
    const markup = String(
      form({
        ...plain,
        secondary: [{ text: 'Gem kladde', name: 'then', value: 'draft' }],
        cancel: { text: 'Fortryd', url: '/' },
      }),
    )
    assert.match(markup, /button-primary[^>]*>Gem<[\s\S]*button-secondary[^>]*name="then" value="draft">Gem kladde</)
    assert.match(markup, /href="\/">Fortryd</)
  })

  test('carries files only when told to', () => {
    assert.match(String(form({ ...plain, multipart: true })), /enctype="multipart\/form-data"/)
    assert.doesNotMatch(String(form(plain)), /enctype/)
  })

  test('that is only a button sends its token and values, escaped', () => {
    const markup = String(
      buttonForm({ action: '/', token, text: hostile, variant: 'warning', values: { id: hostile } }),
    )
    assert.match(markup, /name="token"[\s\S]*name="id" value="&quot;[\s\S]*<button class="button button-warning"/)
    assert.doesNotMatch(markup, /<script>/)
  })
})

describe('a guide through several steps', () => {
  const guide = steps({
    language,
    heading: 'Sådan langt er I',
    steps: [
      { text: 'Om jer', url: '/1', state: 'done' },
      { text: 'Ydelser', state: 'current' },
      { text: 'Send', state: 'ahead' },
    ],
  }).toString()

  test('says where one is', () => {
    assert.match(guide, /<summary[^>]*>Trin 2 af 3</)
    assert.equal(guide.match(/aria-current="step"/g)?.length, 1)
    assert.match(guide, /aria-current="step"[\s\S]*Ydelser/)
  })

  test('says in words what is done, and leads back to it', () => {
    assert.match(guide, /<a class="step" href="\/1">[\s\S]*aria-label="Trin 1 er færdigt:"[\s\S]*Om jer/)
  })

  test('leads nowhere from a step that cannot be opened yet', () => {
    assert.match(guide, /<li class="disabled"><div class="step">[\s\S]*Send/)
    assert.equal(guide.match(/<a /g)?.length, 1)
  })
})

function checkedValues(markup: string): string[] {
  return [...markup.matchAll(/value="([^"]*)"\s+checked/g)].map(([, value = '']) => value)
}
