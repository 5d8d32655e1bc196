// Suggestions under a search field while somebody types, as a combobox with a list (WAI-ARIA 1.2). Each field is
// `[data-suggestions]` with the address to ask. Without an answer it stays a plain search field.

// Keys that move in the text of the field.
const inText = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight'])

for (const field of document.querySelectorAll('[data-suggestions]')) suggestFor(field)

function suggestFor(field) {
  const list = made('ul', { class: 'suggestions', id: `${field.id}-suggestions`, role: 'listbox', hidden: '' })
  list.setAttribute('aria-label', field.dataset.suggestionsLabel)
  const says = made('p', { class: 'sr-only', role: 'status' })
  field.parentElement.append(list, says)
  // A field of the type search may not be a combobox.
  field.type = 'text'
  const states = { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false' }
  for (const [name, value] of Object.entries(states)) field.setAttribute(name, value)
  field.setAttribute('aria-controls', list.id)

  let items = []
  let chosen = -1
  let timer
  let asking

  const mark = (place) => {
    chosen = place
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === place))
      if (at === place) option.scrollIntoView({ block: 'nearest' })
    }
    if (place < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', list.children[place].id)
  }

  const show = (found) => {
    items = found
    list.replaceChildren(...items.map((item, place) => option(item, `${list.id}-${place}`)))
    list.hidden = items.length === 0
    field.setAttribute('aria-expanded', String(items.length > 0))
    mark(-1)
  }

  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    says.textContent = ''
    show([])
  }

  const ask = async () => {
    asking = new AbortController()
    const { signal } = asking
    try {
      const address = `${field.dataset.suggestions}&q=${encodeURIComponent(field.value.slice(0, 200))}`
      const answer = await fetch(address, { signal })
      if (!answer.ok) return close()
      const { items: found, spoken } = await answer.json()
      if (signal.aborted || document.activeElement !== field) return
      show(found)
      says.textContent = spoken
    } catch {
      // Given up for newer letters, or there is no connection: then one searches without.
      if (!signal.aborted) close()
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    asking?.abort()
    // What was chosen was meant for other letters.
    mark(-1)
    if (field.value.trim().length < 2) close()
    else timer = setTimeout(ask, 150)
  })
  field.addEventListener('blur', close)
  // After the last comes the field itself, then the first again.
  const keys = {
    ArrowDown: () => mark(((chosen + 2) % (items.length + 1)) - 1),
    ArrowUp: () => mark(((chosen + items.length + 1) % (items.length + 1)) - 1),
    Enter: () => go(field, items[chosen]),
  }
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    // Also those that are still on their way: they stay away until the text changes.
    if (event.key === 'Escape') return close()
    if (list.hidden) return
    // These move in the text, so that is where one is again.
    if (inText.has(event.key)) return mark(-1)
    if (!Object.hasOwn(keys, event.key) || (event.key === 'Enter' && chosen < 0)) return
    event.preventDefault()
    keys[event.key]()
  })
  // The field keeps the focus, so that the list stays until the click is there.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const place = [...list.children].indexOf(target.closest('li'))
    if (place >= 0) go(field, items[place])
  })
}

function option({ text, kindName }, id) {
  const row = made('li', { id, role: 'option', 'aria-selected': 'false' })
  const kind = made('span', { class: 'suggestion-kind' })
  kind.textContent = kindName
  row.append(text, ' ', kind)
  return row
}

// To the enterprise, or to the search with what is chosen already in the form; what is one of a form's choices is chosen there.
function go(field, { url, search, code }) {
  const { form } = field
  if (code !== undefined) return choose(field, code)
  if (search === null) {
    const { pathname } = new URL(url)
    location.assign(pathname)
    return
  }
  const asked = new URLSearchParams(new FormData(form))
  for (const [name, value] of Object.entries(search)) asked.set(name, value)
  for (const [name, value] of [...asked]) if (value === '') asked.delete(name)
  location.assign(`${form.action}?${asked}`)
}

// The form is sent by its first button, as when somebody looks for choices, and comes back with this one made.
function choose(field, code) {
  const { form, dataset } = field
  field.value = ''
  form.append(made('input', { type: 'hidden', name: dataset.suggestionsChoice, value: code }))
  form.requestSubmit(form.querySelector('button'))
}

function made(tag, attributes) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
