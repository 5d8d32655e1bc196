import { attribute, type Html, html } from '../kernel/html/html.ts'
import { assetUrl } from './assets.ts'
import type { Frame, LanguageLink, NavigationLink } from './frame.ts'
import { icon } from './icon.ts'
import { languageNames, texts } from './texts.ts'

/** Logo, language and navigation. On narrow screens the navigation waits in a drawer. */
export function header(frame: Frame): Html {
  return html`<header class="header">
      <div class="portal-info">
        <div class="portal-info-inner container">
          ${brand(frame)}
          ${account(frame)}
          ${frame.otherLanguage && languageSwitch(frame.otherLanguage)}
          ${menuButton(frame)}
        </div>
      </div>
      <div class="navigation-menu">
        <div class="navigation-menu-inner container">
          <nav class="nav" aria-label="${texts[frame.language].mainMenu}">${menu(frame.navigation)}</nav>
        </div>
      </div>
      ${drawer(frame)}
    </header>`
}

function brand(frame: Frame): Html {
  const label = texts[frame.language].home(frame.siteName)
  return html`<a class="brand" href="${frame.home}" aria-label="${label}">
            <img src="${assetUrl('logo.svg')}" width="40" height="40" alt="">
            <span>${frame.siteName}</span>
          </a>`
}

function languageSwitch({ language, url }: LanguageLink): Html {
  return html`<a class="function-link language-link d-print-none" href="${url}" lang="${language}" hreflang="${language}">
            ${icon('language')}${languageNames[language]}
          </a>`
}

/** The way in; or what is theirs, by their name, and the way out. */
function account({ account: who }: Frame): Html {
  if (who.kind === 'visitor') {
    return html`<a class="function-link account-link d-print-none" href="${who.signIn.url}">${who.signIn.text}</a>`
  }
  const { home, name, signOut } = who
  return html`<div class="account d-print-none">
            <a class="function-link account-link" href="${home.url}">${home.text}<span class="account-name">${name}</span></a>
            <form class="sign-out" method="post" action="${signOut.action}">${signOut.token}<button class="function-link" type="submit">${signOut.text}</button></form>
          </div>`
}

function menuButton(frame: Frame): Html {
  return html`<button class="function-link button-menu-open d-print-none" type="button" popovertarget="menu">
            ${icon('menu')}${texts[frame.language].menu}
          </button>`
}

function menu(links: readonly NavigationLink[]): Html {
  return html`<ul class="mainmenu">${links.map(menuItem)}</ul>`
}

function menuItem({ text, url, current }: NavigationLink): Html {
  return html`<li ${current && html`class="active current"`}>
      <a class="nav-link" href="${url}" ${attribute('aria-current', current && 'page')}><span>${text}</span></a>
    </li>`
}

/** A popover instead of the design system's scripted drawer: it opens, and closes on Escape, without any script. */
function drawer(frame: Frame): Html {
  const { menu: heading, close, closeMenu, mainMenu } = texts[frame.language]
  return html`<div class="mobile-drawer d-print-none" id="menu" popover>
        <div class="menu-top">
          <h2 class="menu-heading">${heading}</h2>
          <button class="function-link button-menu-close" type="button" popovertarget="menu" popovertargetaction="hide"
            aria-label="${closeMenu}">${icon('close')}${close}</button>
        </div>
        <nav class="navigation-menu-mobile" aria-label="${mainMenu}">${menu(frame.navigation)}</nav>
      </div>`
}
