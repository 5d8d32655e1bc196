import type { da } from './da.ts'

export const en: typeof da = {
  skipLink: 'Skip to content',
  mainMenu: 'Main menu',
  menu: 'Menu',
  close: 'Close',
  closeMenu: 'Close menu',
  home: (siteName) => `${siteName}, to the front page`,
  youAreHere: 'You are here',
  newTab: '(opens in a new tab)',
  footer: {
    from: 'This list comes from',
    links: 'About the portal',
    purpose: (siteName) =>
      `${siteName} makes it easy for purchasers to find social enterprises. The portal is open to everyone: no signing in to search, and no tracking.`,
  },
  alert: { info: 'Information', success: 'Done', warning: 'Warning', error: 'Error' },
  filters: {
    heading: 'Filters',
    open: 'Choose filters',
    openWithChosen: (count) => `Choose filters (${count} chosen)`,
    chosen: 'Chosen filters',
    remove: (filter) => `Remove the filter ${filter}`,
    removeAll: 'Remove all filters',
    isChosen: 'Chosen. Follow the link to remove the filter.',
    moreThan: (number) => `over ${number}`,
    showMore: (count) => `Show ${count} more`,
  },
  sortBy: 'Sort by',
  pages: {
    label: 'More pages',
    page: (page) => `Page ${page}`,
    lastPage: (page) => `Last page, page ${page}`,
    pageOf: (page, last) => `Page ${page} of ${last}`,
    first: 'First page',
    last: 'Last page',
    previous: 'Previous',
    previousPage: 'Previous page',
    next: 'Next',
    nextPage: 'Next page',
    skipped: 'Some pages are left out here',
  },
  form: {
    optional: '(optional)',
    error: 'Error: ',
    putRight: 'Correct this and try again',
    atMost: (count) => `At most ${count} characters.`,
  },
  steps: {
    stepOf: (step, last) => `Step ${step} of ${last}`,
    done: (step) => `Step ${step} is done:`,
  },
}
