import type { OpenApi, OpenApiOperation } from './openApiOf.ts'
import type { JsonSchema } from './schemas.ts'

/** The document as a page to read: one file, no script, nothing fetched from elsewhere. */
export const docsPage = (document: OpenApi, specification: string): string => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const rooms = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }))
  const title = escape(String(document.info.title))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${title}</h1><p>Version ${escape(String(document.info.version))} · <a href="${escape(specification)}">OpenAPI document</a></p></header>
<nav aria-label="Rooms"><ul>${rooms.map(({ name }) => `<li><a href="#${escape(name)}">${escape(name)}</a></li>`).join('')}</ul></nav>
<main>
${rooms
  .map(
    ({ name, operations: own }) =>
      `<section id="${escape(name)}"><h2>${escape(name)}</h2>${own.map(({ path, method, operation }) => entry(path, method, operation)).join('\n')}</section>`,
  )
  .join('\n')}
<section id="schemas"><h2>Schemas</h2>${Object.entries(
    (document.components.schemas ?? {}) as Record<string, JsonSchema>,
  )
    .map(
      ([name, schema]) =>
        `<details id="schema-${escape(name)}"><summary>${escape(name)}</summary>${code(schema)}</details>`,
    )
    .join('\n')}</section>
</main>
</body>
</html>`
}

const entry = (path: string, method: string, operation: OpenApiOperation): string => {
  const named = operation.parameters.filter((one) => 'name' in one)
  const parameters = named
    .map(
      (one) =>
        `<tr><td><code>${escape(String(one.name))}</code></td><td>${escape(String(one.in))}</td><td>${one.required ? 'required' : ''}</td><td>${typeOf(one.schema as JsonSchema)}</td></tr>`,
    )
    .join('')
  const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400)
  return `<details id="${escape(operation.operationId)}">
<summary><b class="${escape(method)}">${escape(method.toUpperCase())}</b> <code>${escape(path)}</code> <span>${escape(operation.summary)}</span></summary>
${parameters === '' ? '' : `<table><thead><tr><th>Name</th><th>In</th><th></th><th>Type</th></tr></thead><tbody>${parameters}</tbody></table>`}
${operation.requestBody ? `<h3>Body</h3>${code(contentOf(operation.requestBody))}` : ''}
${answers.map(([status, answer]) => `<h3>${status}</h3>${code(contentOf(answer))}`).join('')}
</details>`
}

/** Of JSON its schema; of files and empty answers what kind they are. */
const contentOf = ({ content = {}, description }: JsonSchema): JsonSchema => {
  const kinds = content as Readonly<Record<string, { readonly schema?: JsonSchema }>>
  const [kind] = Object.keys(kinds)
  return kinds['application/json']?.schema ?? { ...(kind && { contentType: kind }), description }
}

const typeOf = (schema: JsonSchema | undefined): string => {
  if (!schema) return ''
  if (Array.isArray(schema.enum))
    return schema.enum.map((one) => escape(JSON.stringify(one))).join(' | ')
  return escape(typeof schema.type === 'string' ? schema.type : 'value')
}

const code = (schema: JsonSchema): string => {
  const { $ref } = schema
  if (typeof $ref !== 'string') return `<pre>${escape(JSON.stringify(schema, null, 2))}</pre>`
  const name = escape($ref.slice($ref.lastIndexOf('/') + 1))
  return `<p><a href="#schema-${name}">${name}</a></p>`
}

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:62rem;padding:1.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
h2{text-transform:capitalize;margin-top:2.5rem}
h3{font-size:1rem;margin-bottom:.25rem}
details{border:1px solid color-mix(in srgb,currentColor 18%,transparent);border-radius:.5rem;margin:.5rem 0;padding:.5rem .75rem}
summary{cursor:pointer}
summary b{display:inline-block;min-width:4.5em}
summary span{opacity:.75}
.get{color:#1a7f4b}.post{color:#1f6feb}.put,.patch{color:#a15c00}.delete{color:#c0392b}
pre{overflow:auto;max-height:30rem;font-size:.85rem}
table{border-collapse:collapse;margin:.5rem 0}td,th{text-align:start;padding:.15rem .75rem .15rem 0}`
