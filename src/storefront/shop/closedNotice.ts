/** A page of its own: nothing of the shop, neither its looks nor its language, is to be had. */
export const closedNotice = (): Response =>
  new Response(page, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '3600',
    },
  })

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This shop is closed</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f6f4f0; color: #1c1b19; font: 1.125rem/1.6 Georgia, serif; }
  main { max-width: 32rem; padding: 2rem; text-align: center; }
  svg { width: 5rem; height: 5rem; }
  h1 { font-size: 2.5rem; line-height: 1.1; margin: 1.5rem 0 .75rem; }
  p { margin: 0; color: #55514a; }
</style>
</head>
<body>
<main>
<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M24 6v5M24 11 11 21m13-10 13 10"/><rect x="6" y="21" width="36" height="17" rx="3"/><path d="M14 29.5h20"/></svg>
<h1>This shop is closed</h1>
<p>It is not serving visitors at the moment. Please come back another time.</p>
</main>
</body>
</html>
`
