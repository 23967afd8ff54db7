import { html } from './html.ts'
import type { Html } from './html.ts'
import { style } from './style.ts'

/** Every page of the double says first that no money is real. */
export const layout = (title: string, content: Html, { narrow = false } = {}): string =>
  `<!doctype html>${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <div class="simulated" role="note">Payments are simulated. No money moves.</div>
        <main class="${narrow ? 'narrow' : ''}">${content}</main>
      </body>
    </html>`.markup
  }`
