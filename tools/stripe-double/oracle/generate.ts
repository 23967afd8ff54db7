import { join } from 'node:path'
import ts from 'typescript'
import { sdkCalls, shapeOf } from './endpoints.ts'
import type { SdkCall } from './endpoints.ts'
import type { Contract, Endpoint, Schema } from './schema.ts'
import { createConverter } from './typesToSchema.ts'

type Route = { readonly method: string; readonly path: string }

/**
 * What the installed SDK says about the calls that are served: the types of its parameters and answers, through the
 * eyes of TypeScript's own checker.
 */
export const generateContract = (folder: string, served: readonly Route[]): Contract => {
  const wanted = new Set(served.map(({ method, path }) => `${method} ${shapeOf(path)}`))
  const starts = [...new Set(served.map(({ path }) => path.split('/:')[0] ?? path))]
  const calls = sdkCalls(folder, starts).filter(({ method, path }) =>
    wanted.has(`${method} ${path}`),
  )
  const types = join(folder, 'Types.d.ts')
  const events = join(folder, 'resources', 'Events.d.ts')
  const thinEvents = join(folder, 'resources', 'V2', 'Core', 'Events.d.ts')
  const program = ts.createProgram(
    [...new Set(calls.map(({ file }) => `${file}.d.ts`)), types, events, thinEvents],
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      skipLibCheck: true,
      // The SDK's resources need no browser, whose types take longer to read than all of theirs.
      lib: ['lib.es2022.d.ts'],
      types: [],
    },
  )
  const checker = program.getTypeChecker()
  const converter = createConverter(checker)
  const endpoints = calls.flatMap((call): Endpoint[] => {
    const signature = signatureOf(program, call)
    if (signature === null) return []
    const { method, path, className, methodName } = call
    const params = signature.parameters.find(({ name }) => name.getText() === 'params')?.type
    return [
      {
        method,
        path,
        name: `${className}.${methodName}`,
        params:
          params === undefined ? null : converter.convert(checker.getTypeFromTypeNode(params)),
        answer: answerOf(signature.type, (node) =>
          converter.convert(checker.getTypeFromTypeNode(node)),
        ),
      },
    ]
  })
  const error = converter.convert(exported(program, types, 'StripeRawError'))
  return {
    endpoints,
    error,
    eventTypes: wordsOf(checker, exported(program, events, 'Event')),
    thinEventTypes: wordsOf(checker, exported(program, thinEvents, 'Event')),
    definitions: converter.finish(),
  }
}

/** The overload with parameters, when there are several. */
const signatureOf = (program: ts.Program, { file, className, methodName }: SdkCall) => {
  let found: ts.MethodDeclaration | null = null
  program.getSourceFile(`${file}.d.ts`)?.forEachChild((node) => {
    if (!ts.isClassDeclaration(node) || node.name?.text !== className) return
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member) || member.name.getText() !== methodName) continue
      const takesParams = member.parameters.some(({ name }) => name.getText() === 'params')
      if (found === null || takesParams) found = member
    }
  })
  return found as ts.MethodDeclaration | null
}

/** `Promise<Response<T>>`, `ApiListPromise<T>` and `V2ListPromise<T>` say what comes over the wire. */
const answerOf = (
  type: ts.TypeNode | undefined,
  convert: (node: ts.TypeNode) => Schema,
): Schema => {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return {}
  const [argument] = type.typeArguments ?? []
  if (argument === undefined) return convert(type)
  switch (type.typeName.getText()) {
    case 'ApiListPromise':
      return closed({
        object: { enum: ['list'] },
        data: { type: 'array', items: convert(argument) },
        has_more: { type: 'boolean' },
        url: { type: 'string' },
      })
    case 'V2ListPromise':
      return closed({
        data: { type: 'array', items: convert(argument) },
        next_page_url: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        previous_page_url: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      })
    default:
      return answerOf(argument, convert)
  }
}

const closed = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const exported = (program: ts.Program, file: string, name: string): ts.Type => {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const scope = source && checker.getSymbolAtLocation(source)
  const symbol = scope && checker.getExportsOfModule(scope).find((each) => each.name === name)
  if (symbol === undefined) throw new Error(`The SDK no longer exports ${name}.`)
  return checker.getDeclaredTypeOfSymbol(symbol)
}

const wordsOf = (checker: ts.TypeChecker, type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((member) => {
    const property = member.getProperty('type')
    const word = property && checker.getTypeOfSymbol(property)
    return word?.isStringLiteral() === true ? [word.value] : []
  })
