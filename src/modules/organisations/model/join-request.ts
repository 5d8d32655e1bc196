/** Somebody who asks to belong to an organisation, and has no answer yet. */
export interface JoinRequest {
  readonly id: number
  readonly organisationId: number
  readonly personId: number
  readonly createdAt: Date
}

/** The same with what a colleague needs to know them by. */
export interface Asker extends JoinRequest {
  readonly name: string
  readonly email: string
}
