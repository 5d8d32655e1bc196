import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { files } from './pages/files.ts'
import { downloadFiles } from './pages/my-data.ts'
import { pages } from './pages/pages.ts'
import { downloads, files as fileRoutes, routes } from './routes.ts'

/** The platform's own pages, and the frame around everybody's. */
export const site: Module = {
  name: 'site',
  routes: [...bind(routes, pages), ...bind(downloads, downloadFiles), ...bind(fileRoutes, files)],
  reactions: [],
  jobs: [],
}

/** What the OpenAPI description says of the whole. */
export const apiDescription = {
  title: 'Rummelig',
  description: 'The open API of the supplier portal: what people see on the pages, as data. No key is needed.',
  version: '1.0.0',
}

export { failurePage } from './views/failure.ts'
export { renderPage } from './views/frame.ts'
