import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export type SdkCall = {
  method: string
  path: string
  /** The resource's source, without its extension. */
  file: string
  className: string
  methodName: string
}

/** The calls that the SDK's own source makes, read from those of its files which speak of one of the paths. */
export const sdkCalls = (folder: string, paths: readonly string[]): SdkCall[] =>
  readdirSync(join(folder, 'resources'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.endsWith('index.js'))
    .map((name) => join(folder, 'resources', name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8')
      return paths.some((path) => text.includes(path))
    })
    .flatMap(callsIn)

/** Ids look alike, whatever a source calls them. */
export const shapeOf = (path: string) =>
  path
    .split('/')
    .map((part) => (part.startsWith(':') ? ':id' : part))
    .join('/')

const callsIn = (file: string): SdkCall[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const calls: SdkCall[] = []
  const look = (node: ts.Node, className: string, methodName: string): void => {
    if (ts.isClassDeclaration(node)) {
      ts.forEachChild(node, (inner) => look(inner, node.name?.text ?? '', ''))
      return
    }
    if (ts.isMethodDeclaration(node)) {
      ts.forEachChild(node, (inner) => look(inner, className, node.name.getText()))
      return
    }
    const found = ts.isCallExpression(node) ? request(node) : null
    if (found !== null) calls.push({ ...found, file: file.slice(0, -3), className, methodName })
    ts.forEachChild(node, (inner) => look(inner, className, methodName))
  }
  look(source, '', '')
  return calls
}

const request = ({ expression, arguments: [method, path] }: ts.CallExpression) => {
  const isRequest =
    ts.isPropertyAccessExpression(expression) && expression.name.text === '_makeRequest'
  if (!isRequest || method === undefined || !ts.isStringLiteral(method)) return null
  if (path === undefined) return null
  if (ts.isStringLiteralLike(path)) return { method: method.text, path: path.text }
  if (!ts.isTemplateExpression(path)) return null
  const parts = path.templateSpans.map((span) => `:id${span.literal.text}`)
  return { method: method.text, path: path.head.text + parts.join('') }
}
