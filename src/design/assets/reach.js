// Says how many could deliver while a need is written. Each `[data-reach]` stands in a form and carries the address to ask;
// what the form's fields say goes along. Without an answer it keeps what it said.

for (const note of document.querySelectorAll('form [data-reach]')) renew(note, note.closest('form'))

function renew(note, form) {
  let timer
  let asking

  const ask = async () => {
    asking = new AbortController()
    const { signal } = asking
    try {
      const answer = await fetch(addressOf(note.dataset.reach, new FormData(form)), { signal })
      if (!answer.ok) return
      const { sentence } = await answer.json()
      // The same words again would be read aloud again.
      if (!signal.aborted && note.textContent !== sentence) note.textContent = sentence
    } catch {
      // Given up for newer words, or there is no connection: then the next page says it.
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    asking?.abort()
    timer = setTimeout(ask, 600)
  })
}

function addressOf(address, typed) {
  const url = new URL(address, location.href)
  const { searchParams: asked } = url
  if (typed.has('categories')) asked.set('categories', typed.getAll('categories').slice(0, 10).join(','))
  asked.set('municipalities', typed.getAll('municipalities').join(','))
  asked.set('postcode', (typed.get('postcode') ?? '').slice(0, 20))
  asked.set('amount', (typed.get('largestAmount') ?? '').slice(0, 40))
  return url
}
