/** What people, robots and broken clients put into a field, whatever it was meant for. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  "'; drop table orders; --",
  "' or '1'='1",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  '🦄👩‍👩‍👧‍👦',
  'مرحبا‏\u202Etxt.exe',
  'a\u0000b',
  '\uD800',
  '\r\nSet-Cookie: a=b',
  'NaN',
  'Infinity',
  '-1',
  '1e400',
  '%00%ff%',
  'null',
  '__proto__',
  'constructor',
  'x'.repeat(20_000),
]

export const nastyValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  -2_147_483_649,
  2_147_483_648,
  [],
  [null],
  [[[[]]]],
  {},
  { $gt: 0 },
  { toString: 'x', valueOf: 'x' },
  { length: 1e9 },
  Array.from({ length: 2_000 }, () => 'x'),
  deep(200),
  ...nastyTexts,
]

/** As they have to be sent: JSON.stringify would leave the first two out. */
export const nastyBodies: readonly string[] = [
  '{"__proto__": {"isAdmin": true}}',
  '{"constructor": {"prototype": {"isAdmin": true}}}',
  '',
  '{',
  '{"a":}',
  'null',
  '[]',
  '[{}]',
  '"text"',
  '5',
  'NaN',
  '{"quantity": 1e999}',
  '{"a": "\u0000"}',
  '\uFEFF{}',
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '['.repeat(50_000),
  JSON.stringify({ note: 'x'.repeat(2 * 1024 * 1024) }),
]

export const nastyTypes: readonly string[] = [
  'text/html',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/octet-stream',
  'x',
  ';;;',
]

export const nastySegments: readonly string[] = [
  'x',
  '0',
  '-1',
  '1e9',
  'null',
  'undefined',
  '%00',
  '%',
  '%E0%A4%A',
  '%2e%2e%2f',
  '%27%20or%201=1--',
  '%F0%9F%A6%84',
  '0190b5a0-0000-7000-8000-000000000000',
  '0190B5A0-0000-7000-8000-00000000000g',
  '{}',
  '%5Bobject%20Object%5D',
  'x'.repeat(3_000),
]

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = { a: value }
  return value
}
