import { type Html, html } from '../kernel/html/html.ts'
import type { Frame } from './frame.ts'
import { newTabLink } from './new-tab-link.ts'
import { texts } from './texts.ts'

/** Whose list it is that another site shows in a frame. */
export function embeddedFooter(frame: Frame): Html {
  const home = newTabLink({ language: frame.language, text: frame.siteName, url: frame.home })
  return html`<footer class="embedded-footer"><p>${texts[frame.language].footer.from} ${home}</p></footer>`
}

/** What the portal is for, who runs it, and the links that belong on every page. */
export function footer(frame: Frame): Html {
  const { links, purpose } = texts[frame.language].footer
  return html`<footer>
      <div class="footer">
        <div class="container footer-columns">
          <div>
            <p class="footer-name">${frame.siteName}</p>
            <p>${purpose(frame.siteName)}</p>
            ${frame.operator && html`<p>${frame.operator}</p>`}
          </div>
          <nav class="d-print-none" aria-label="${links}">
            <ul class="unstyled-list footer-links">
              ${frame.footerLinks.map(({ text, url }) => html`<li><a class="function-link" href="${url}">${text}</a></li>`)}
            </ul>
          </nav>
        </div>
      </div>
    </footer>`
}
