import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { type BoundRoute, bind } from './handlers.ts'
import { fileReply } from './reply.ts'
import { file } from './route.ts'
import type { Server } from './server.ts'

export interface ApiDescription {
  readonly title: string
  readonly description: string
  readonly version: string
  readonly baseUrl: string
}

/** Writes the API's description from the same schemas that check its requests and answers. Before any route is mounted. */
export async function describeApi(
  server: Server,
  { title, description, version, baseUrl }: ApiDescription,
): Promise<void> {
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title, description, version }, servers: [{ url: baseUrl }] },
    transform: jsonSchemaTransform,
  })
}

export const openApiRoutes = {
  openApi: file({ path: '/openapi.json', access: 'everyone', contentType: 'application/json; charset=utf-8' }),
}

/** The description at a fixed address. It is made when first asked for, when all routes are known. */
export function openApi(server: Server): BoundRoute[] {
  return bind(openApiRoutes, { openApi: async () => fileReply(JSON.stringify(server.swagger())) })
}
