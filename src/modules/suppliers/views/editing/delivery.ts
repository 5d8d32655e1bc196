import { details } from '../../../../design/details.ts'
import { checkboxField, fieldset, inColumns, textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { countryName, findRegion, regionsOn } from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import { chosenField, type TypedForm, typedField } from './field.ts'
import { municipalityOptions } from './municipality-options.ts'

/** The countries to choose among: Denmark and its neighbours, and what an enterprise has chosen besides. */
const neighbours = ['DK', 'SE', 'NO', 'DE']

/** Where the enterprise delivers. The long list stands folded away. */
export function deliveryFields(form: TypedForm, day: Day): Html {
  const { language } = form
  const t = texts[language].editing.delivery
  const chosen = chosenField(form, 'municipalities')
  return html`
    ${checkboxField({ ...chosenField(form, 'countries'), legend: t.countries, options: countries(form) })}
    ${checkboxField({ ...chosenField(form, 'regions'), legend: t.regions, options: regions(form, day) })}
    ${details({
      summary: t.municipalitiesChosen(chosen.values.length),
      body: inColumns(checkboxField({ ...chosen, legend: t.municipalities, options: municipalityOptions() })),
    })}
    ${fieldset({ legend: t.radius, level: 2, body: circleFields(form, language) })}`
}

function circleFields(form: TypedForm, language: Language): Html {
  const t = texts[language].editing.delivery
  return html`
    ${textField({ ...typedField(form, 'radiusKm'), label: t.radiusKm, width: 'short', inputmode: 'numeric' })}
    ${textField({ ...typedField(form, 'radiusTown'), label: t.radiusTown, hint: t.radiusTownHint })}`
}

function countries({ body, language }: TypedForm): { value: string; text: string }[] {
  const codes = [...new Set([...neighbours, ...(body.countries ?? []).filter((code) => /^[A-Z]{2}$/.test(code))])]
  return codes.map((code) => ({ value: code, text: countryName(code, language) }))
}

/** Those there are today, and one that is gone or to come where it is chosen already. */
function regions({ body, language }: TypedForm, day: Day): { value: string; text: string }[] {
  const current = regionsOn(day)
  const others = (body.regions ?? []).flatMap((slug) => findRegion(slug) ?? [])
  const all = new Map([...current, ...others].map((region) => [region.slug, region]))
  return [...all.values()].map(({ slug, name }) => ({ value: slug, text: name[language] }))
}
