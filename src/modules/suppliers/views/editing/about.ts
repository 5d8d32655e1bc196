import { alert } from '../../../../design/alert.ts'
import { fieldset, selectField, textArea, textField } from '../../../../design/form/fields.ts'
import { prose } from '../../../../design/prose.ts'
import { one } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { markdown } from '../../../../kernel/html/markdown.ts'
import { legalForms, municipalityByCode } from '../../../reference/index.ts'
import { addressIn, longestDescription, longestPurpose } from '../../forms/profile/about.ts'
import { addressWarnings, texts } from '../../locales/texts.ts'
import { type TypedForm, typedField } from './field.ts'
import { municipalityOptions } from './municipality-options.ts'

/** Who the enterprise is and where. */
export function aboutFields(form: TypedForm): Html {
  const { language } = form
  const t = texts[language].editing.about
  const field = (name: string) => typedField(form, name)
  return html`
    ${textField({ ...field('name'), label: t.name, width: 'full', required: true, autocomplete: 'organization' })}
    ${textArea({ ...field('otherNames'), label: t.otherNames, hint: t.otherNamesHint, rows: 3 })}
    ${selectField({
      ...field('legalForm'),
      label: t.legalForm,
      empty: t.chooseLegalForm,
      options: legalForms().map(({ code, name }) => ({ value: code, text: name[language] })),
    })}
    ${textField({ ...field('website'), label: t.website, hint: t.websiteHint, inputmode: 'url', autocomplete: 'url', spellcheck: false })}
    ${textArea({ ...field('purpose'), label: t.purpose, hint: t.purposeHint, rows: 3, maxLength: longestPurpose })}
    ${textArea({ ...field('description'), label: t.description, hint: t.descriptionHint, rows: 12, maxLength: longestDescription, required: true })}
    ${fieldset({ legend: t.address, level: 2, body: addressFields(form) })}`
}

/** What the form's text and address come to: the description as it will look, and where the address lies. */
export function aboutNotes({ body, language }: TypedForm): Html {
  const t = texts[language].editing.about
  const description = one(body, 'description')
  return html`
    ${addressNote({ body, language })}
    ${description !== '' && description.length <= longestDescription && html`<h2>${t.preview}</h2>${prose(markdown(description))}`}`
}

function addressFields(form: TypedForm): Html {
  const t = texts[form.language].editing.about
  const field = (name: string) => typedField(form, name)
  return html`
    ${textField({ ...field('street'), label: t.street, autocomplete: 'street-address' })}
    ${textField({ ...field('postcode'), label: t.postcode, width: 'short', inputmode: 'numeric', autocomplete: 'postal-code' })}
    ${textField({ ...field('town'), label: t.town, autocomplete: 'address-level2' })}
    ${selectField({
      ...field('municipality'),
      label: t.municipality,
      empty: t.findMunicipality,
      options: municipalityOptions(),
    })}`
}

function addressNote({ body, language }: Pick<TypedForm, 'body' | 'language'>): Html | false {
  const t = texts[language].editing.about
  const address = addressIn(body)
  const doubts = addressWarnings(address, language)
  if (doubts.length > 0) {
    const sentences = [...doubts, t.addressDoubtAdvice].map((sentence) => html`<p>${sentence}</p>`)
    return alert({ language, kind: 'warning', heading: t.addressDoubt, body: html`${sentences}` })
  }
  const found = address.municipality === null ? undefined : municipalityByCode(address.municipality)
  return found !== undefined && html`<p>${t.municipalityFound(found.name)}</p>`
}
