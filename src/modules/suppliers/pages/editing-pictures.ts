import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext, UploadedFile } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import {
  addPicture,
  describe,
  movePicture,
  ownPictureBytes,
  ownPictures,
  publicPictureBytes,
  removePicture,
} from '../actions/pictures.ts'
import { ownProfile } from '../actions/profile-own.ts'
import { readAlternativeText, readPictureForm } from '../forms/profile/picture.ts'
import { texts } from '../locales/texts.ts'
import type { PictureRole } from '../model/picture.ts'
import { type Section, sectionNamed } from '../model/profile.ts'
import { type pictureFiles, pictureRoutes } from '../routes/editing.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { picturesView, type RefusedPicture } from '../views/editing/pictures.ts'

export const picturePages: Handlers<typeof pictureRoutes> = {
  list: ({ query }, context) =>
    picturesPage(context, { saved: query.saved === 'yes', savedForm: sectionNamed(query.saved) }),

  add: async ({ body, files }, context) => {
    const role: PictureRole = one(body, 'role') === 'logo' ? 'logo' : 'picture'
    const alternativeText = one(body, `${role}-alternativeText`)
    const read = readPictureForm({ role: [role], alternativeText: [alternativeText] })
    const file = files.find(({ field }) => field === `${role}-file`)
    const faults = [...(read.ok ? [] : read.refusal), ...fileFaults(file)]
    if (file === undefined || faults.length > 0) return refuse(context, { role, alternativeText, faults })
    const added = await addPicture(context, { role, alternativeText, bytes: file.bytes })
    if (added.ok) return backToList(context)
    if (added.refusal === 'noPage') return notFound
    return refuse(context, { role, alternativeText, faults: [{ field: 'file', key: added.refusal }] })
  },

  describe: async ({ params, body }, context) => {
    const id = rowNumber(params.id)
    if (id === undefined) return notFound
    const typed: FormBody = { alternativeText: [one(body, `${params.id}-alternativeText`)] }
    const read = readAlternativeText(typed)
    if (!read.ok) {
      const alternativeText = one(typed, 'alternativeText')
      return refuse(context, { role: 'picture', id, alternativeText, faults: read.refusal })
    }
    const described = await describe(context, id, read.value.alternativeText)
    return described.ok ? backToList(context) : notFound
  },

  move: async ({ params, body }, context) => {
    const index = one(body, 'index')
    const id = rowNumber(params.id)
    if (id === undefined || !/^\d$/.test(index)) return notFound
    const moved = await movePicture(context, id, Number(index))
    return moved.ok ? backToList(context) : notFound
  },

  remove: async ({ params }, context) => {
    await removePicture(context, rowNumber(params.id) ?? 0)
    return backToList(context)
  },
}

export const pictureFilePages: Handlers<typeof pictureFiles> = {
  published: async ({ params: { hash, size } }, context) => {
    const bytes = await publicPictureBytes(context, hash, size === 'lille' ? 'thumbnail' : 'whole')
    return bytes === undefined ? notFound : fileReply(bytes, { isImmutable: true })
  },

  own: async ({ params: { id, size } }, context) => {
    const bytes = await ownPictureBytes(context, rowNumber(id) ?? 0, size === 'lille' ? 'thumbnail' : 'whole')
    return bytes === undefined ? notFound : fileReply(bytes)
  },
}

interface Shown {
  readonly saved: boolean
  readonly savedForm?: Section | undefined
  readonly refused?: RefusedPicture
}

async function picturesPage(context: RequestContext, { saved, savedForm, refused }: Shown): Promise<Reply> {
  const { language, visit } = context
  const profile = await ownProfile(context)
  if (profile === undefined) return seeOther(href(deskRoutes.desk, language, {}))
  const pictures = await ownPictures(context, profile.supplierId)
  return privatePage({
    status: refused === undefined ? 200 : 422,
    title: texts[language].editing.pictures,
    main: picturesView({
      language,
      draft: profile.draft,
      pictures,
      token: visit.formToken(),
      saved,
      savedForm,
      ...(refused === undefined ? {} : { refused }),
    }),
  })
}

/** Shows the form again with what was typed; the file has to be chosen once more. */
function refuse(context: RequestContext, refused: RefusedPicture): Promise<Reply> {
  return picturesPage(context, { saved: false, refused })
}

function fileFaults(file: UploadedFile | undefined): FieldFault[] {
  return file === undefined || file.bytes.length === 0 ? [{ field: 'file', key: 'noFile' }] : []
}

function backToList({ language }: RequestContext): Reply {
  return seeOther(href(pictureRoutes.list, language, {}, { saved: 'yes' }))
}
