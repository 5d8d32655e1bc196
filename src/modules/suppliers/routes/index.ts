export { endpoints, routes } from './directory.ts'
export { editingRoutes, pictureFiles, pictureRoutes } from './editing.ts'
export { claimRoutes, deskRoutes, reviewRoutes } from './ownership.ts'
export { likenessRoutes, rsvRoutes, verificationRoutes } from './verification.ts'
