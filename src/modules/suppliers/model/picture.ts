/** What a picture is there for. */
export type PictureRole = 'logo' | 'picture'

/** A logo or picture of an enterprise, without its bytes. */
export interface ProfilePicture {
  readonly id: number
  readonly role: PictureRole
  /** Among those of its role. */
  readonly position: number
  /** What it shows, for those who do not see it. */
  readonly alternativeText: string
  /** Whether it is on the public page, or in the working copy only. */
  readonly isPublished: boolean
  /** Of its bytes: its address changes with its content. */
  readonly hash: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly thumbnailWidth: number
  readonly thumbnailHeight: number
}

/** So many pictures besides the logo. */
export const mostPictures = 6
