import { checkbox, fieldset, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { timeline } from '../../../design/timeline.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { type Addendum, longestAddendum } from '../model/addendum.ts'
import { momentInWords } from '../model/moment.ts'
import { attachmentField } from './files.ts'
import { lines } from './questions.ts'
import { type TalkFrame, talkPage } from './talk-page.ts'

/** What was typed, right or wrong. */
export interface TypedAddendum {
  readonly words: string
  readonly day: string
  readonly time: string
  readonly mayBeShorter: boolean
}

export interface AddendaView extends TalkFrame {
  readonly addenda: readonly Addendum[]
  /** The form of the buyer; absent for those who only read. */
  readonly sending?: Sending
}

export interface Sending {
  readonly action: string
  readonly isOpen: boolean
  /** Null where there is none to be moved. */
  readonly answersUntil: Date | null
  readonly isBuyerHidden: boolean
  readonly typed: TypedAddendum
  readonly errors: readonly FieldError[]
}

/** What was added after the enquiry went out; for the buyer with the form for more. */
export function addendaView(view: AddendaView): Html {
  const { addenda, sending, language } = view
  const t = texts[language].talk.addenda
  return talkPage(view, {
    heading: t.heading,
    lead: sending === undefined ? t.enterpriseLead : t.buyerLead,
    body: html`${addendumList(addenda, language)}${sending !== undefined && sendForm(view, sending)}`,
  })
}

/** The addenda with their days, the newest first. */
export function addendumList(addenda: readonly Addendum[], language: Language): Html {
  const t = texts[language].talk.addenda
  if (addenda.length === 0) return html`<p>${t.none}</p>`
  return timeline({
    entries: addenda.map(({ at, words, answersUntilBefore: before, answersUntil: after }) => ({
      when: momentInWords(at, language),
      text: lines(words),
      ...(before === null || after === null
        ? {}
        : { detail: t.moved(momentInWords(before, language), momentInWords(after, language)) }),
    })),
  })
}

function sendForm({ token, language }: AddendaView, sending: Sending): Html {
  const { action, isOpen, answersUntil, isBuyerHidden, typed, errors } = sending
  const t = texts[language].talk.addenda
  if (!isOpen) {
    const words = [typed.words, `${typed.day} ${typed.time}`]
    return html`<p>${t.notOpen}</p>${unsentWords({ language, words })}`
  }
  const faultIn = (name: string) => errorIn(errors, name)
  return html`<h2>${t.newHeading}</h2>${form({
    language,
    action,
    token,
    multipart: true,
    errors,
    fields: html`
      ${textArea({
        language,
        name: 'words',
        label: t.words,
        value: typed.words,
        maxLength: longestAddendum,
        ...faultIn('words'),
      })}
      ${answersUntil !== null && deadlineFields(sending, answersUntil, language)}
      ${attachmentField({
        language,
        label: t.file,
        isBuyerHidden,
        required: false,
        error: errors.find(({ field }) => field === 'file')?.message,
      })}`,
    submit: t.send,
  })}`
}

function deadlineFields({ typed, errors }: Sending, answersUntil: Date, language: Language): Html {
  const t = texts[language].talk.addenda
  const faultIn = (name: string) => errorIn(errors, name)
  return fieldset({
    legend: t.deadline,
    hint: t.deadlineNow(momentInWords(answersUntil, language)),
    body: html`
      ${textField({
        language,
        name: 'day',
        label: t.day,
        value: typed.day,
        hint: t.dayHint,
        width: 'short',
        required: false,
        ...faultIn('day'),
      })}
      ${textField({
        language,
        name: 'time',
        label: t.time,
        hint: t.timeHint,
        value: typed.time,
        width: 'short',
        required: false,
        ...faultIn('time'),
      })}
      ${checkbox({
        language,
        name: 'shorter',
        text: t.shorter,
        hint: t.shorterHint,
        checked: typed.mayBeShorter,
        ...faultIn('shorter'),
      })}`,
  })
}

function errorIn(errors: readonly FieldError[], name: string): { readonly error?: string } {
  const error = errors.find(({ field }) => field === name)?.message
  return error === undefined ? {} : { error }
}
