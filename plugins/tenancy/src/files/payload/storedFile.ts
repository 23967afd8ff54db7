import {
  APIError,
  isolateObjectProperty,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

/**
 * A new crop or focal point is cut from the file that is there. Payload would fetch it from itself
 * over HTTP, which its own guard against such requests forbids: here it comes from the storage,
 * whichever that is, by the same handlers that serve it.
 */
export const storedFile: CollectionBeforeOperationHook = async (change) => {
  const { collection, operation, req } = change
  const edits = (req.query as { uploadEdits?: Edits }).uploadEdits
  if (operation !== 'update' || !edits || req.file || !req.user) return
  const { id } = change.args as { readonly id?: unknown }
  if (id === undefined) {
    throw new APIError('Cut one picture at a time.', 400, { code: 'invalid_input' }, true)
  }
  const doc = (await req.payload.findByID({
    collection: collection.slug,
    id: id as string,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as Stored | null
  // What is not there, or out of reach, the operation itself refuses.
  if (!doc?.filename) return
  if (!changesPicture(edits, doc)) {
    delete (req.query as { uploadEdits?: Edits }).uploadEdits
    return
  }
  req.file = await readStored(req, collection, doc)
  // Its name is its own.
  Object.assign(change.args, { overwriteExistingFiles: true })
}

type Edits = {
  readonly crop?: unknown
  readonly widthInPixels?: unknown
  readonly heightInPixels?: unknown
  readonly focalPoint?: { readonly x?: unknown; readonly y?: unknown }
}

type Stored = {
  readonly id: string
  readonly filename?: string
  readonly mimeType?: string
  readonly focalX?: number
  readonly focalY?: number
}

/** The panel sends the focal point along although nobody moved it. */
const changesPicture = (edits: Edits, { focalX, focalY }: Stored): boolean => {
  if (edits.crop || edits.widthInPixels || edits.heightInPixels) return true
  const { focalPoint } = edits
  return (
    focalPoint !== undefined && (Number(focalPoint.x) !== focalX || Number(focalPoint.y) !== focalY)
  )
}

const readStored = async (
  req: PayloadRequest,
  { slug, upload }: SanitizedCollectionConfig,
  doc: Stored,
): Promise<NonNullable<PayloadRequest['file']>> => {
  const name = doc.filename ?? ''
  // The request's own headers may ask for a part of its answer, or for none.
  const plain = isolateObjectProperty(req, 'headers')
  plain.headers = new Headers()
  for (const handler of upload.handlers ?? []) {
    const response = await handler(plain, {
      doc: doc as never,
      headers: new Headers(),
      params: { collection: slug, filename: name },
    })
    if (response?.status !== 200) continue
    const data = Buffer.from(await response.arrayBuffer())
    const mimetype = doc.mimeType ?? response.headers.get('content-type') ?? ''
    return { name, data, mimetype, size: data.length }
  }
  throw new APIError('The file of this document is missing.', 409, { code: 'conflict' }, true)
}
