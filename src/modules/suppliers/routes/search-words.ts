import { action, file, page } from '../../../kernel/http/route.ts'

/** The operators' words: which mean the same, and which are asked for in vain. */
export const searchWordRoutes = {
  words: page({ path: { da: '/sekretariat/soegeord', en: '/en/desk/search-words' }, access: 'operator' }),
  addWords: action({ path: { da: '/sekretariat/soegeord', en: '/en/desk/search-words' }, access: 'operator' }),
  editWords: page({ path: { da: '/sekretariat/soegeord/:id', en: '/en/desk/search-words/:id' }, access: 'operator' }),
  changeWords: action({
    path: { da: '/sekretariat/soegeord/:id', en: '/en/desk/search-words/:id' },
    access: 'operator',
  }),
  removeWords: action({
    path: { da: '/sekretariat/soegeord/:id/sletning', en: '/en/desk/search-words/:id/removal' },
    access: 'operator',
  }),
}

/** What is asked for in vain, to take along. */
export const missedWordFiles = {
  missed: file({
    path: '/sekretariat/soegeord/ikke-fundet.csv',
    access: 'operator',
    contentType: 'text/csv; charset=utf-8',
  }),
}
