// Passkeys: asks the browser for one and sends its answer along with the form. Each part of a page that needs one is
// `[data-passkey]` with what to ask for in `data-options`. It stays hidden where passkeys cannot work, and what stands in
// its place, `[data-without-passkey]`, stays there.
for (const part of document.querySelectorAll('[data-passkey]')) offer(part)

function offer(part) {
  const options = JSON.parse(part.dataset.options)
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON || !worksHere(options)) return
  const form = part.querySelector('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer(part, form, options)
  })
  part.hidden = false
  for (const other of document.querySelectorAll('[data-without-passkey]')) other.hidden = true
}

// A passkey works for its own name and those below it.
function worksHere({ rpId, rp }) {
  return `.${location.hostname}`.endsWith(`.${rpId ?? rp.id}`)
}

async function answer(part, form, options) {
  const says = part.querySelector('[role="status"]')
  says.textContent = part.dataset.waiting
  try {
    const credential = await (part.dataset.passkey === 'create' ? made(options) : chosen(options))
    form.elements.answer.value = JSON.stringify(credential.toJSON())
    form.submit()
  } catch {
    // The browser does not tell what went wrong: given up, too late, or nothing there.
    says.textContent = part.dataset.failed
  }
}

function made(options) {
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
}

function chosen(options) {
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
