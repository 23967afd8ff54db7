import { chance } from '../chance.ts'
import { brightness, darker, lighter, mix } from '../colour.ts'
import { fill, write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { circle, ellipse, group, line, path, rect, repeat, ring } from '../svg.ts'
import type { CoverSpec, CoverSystem } from './cover.ts'

type System = (p: Paints, cover: CoverSpec) => string

const [w, h] = [640, 960]
const mark = 'NACHTFALTER'

const layers = (
  seed: string,
  levels: readonly number[],
  rise: number,
  colour: (share: number) => string,
): string =>
  levels
    .map((level, index) => {
      const { between } = chance(`${seed}${index}`)
      let d = `M0 ${h} L0 ${level * h}`
      for (let x = 0; x < w; x += 80)
        d += `Q${x + 40} ${level * h - between(-rise, rise)} ${x + 80} ${level * h + between(-rise, rise) * 0.3}`
      return path(`${d} L${w} ${h}Z`, colour(index / Math.max(1, levels.length - 1)))
    })
    .join('')

const swiss: System = (_, { title, author, colours: [ground, ink, accent], note }) => {
  const set = fill(title, {
    font: 'grotesk',
    x: 48,
    y: 250,
    width: 550,
    height: 520,
    biggest: 128,
    leading: 0.98,
    fill: ink,
    tracking: -0.03,
  })
  return (
    rect(0, 0, w, h, ground) +
    rect(48, 48, 90, 90, accent) +
    circle(226, 93, 45, ink) +
    path('M280 138 L330 48 L380 138Z', mix(accent, ink, 0.5)) +
    line('M48 200 H592', ink, 4) +
    set.body +
    line('M48 840 H592', ink, 4) +
    write(author, { font: 'groteskLight', size: 34, x: 48, y: 896, fill: ink, within: 400 }) +
    (note
      ? write(note, { font: 'groteskLight', size: 24, x: 592, y: 896, fill: ink, anchor: 'end' })
      : '')
  )
}

const shapes: System = (_, { title, author, colours: [ground, ink, one, two] }) => {
  const { pick } = chance(title)
  const side = 160
  const tiles = repeat(16, (i) => {
    const [x, y] = [(i % 4) * side, Math.floor(i / 4) * side]
    const colour = pick([one, two, ink, mix(one, ground, 0.5)])
    return (
      rect(x, y, side + 1, side + 1, pick([ground, ground, mix(ground, two, 0.35)])) +
      group(
        `translate(${x + 80} ${y + 80}) rotate(${pick([0, 90, 180, 270])})`,
        pick([
          path('M-80 -80 A160 160 0 0 1 80 80 H-80Z', colour),
          circle(0, 0, 62, colour),
          path('M-80 80 A80 80 0 0 1 80 80Z', colour) + path('M-80 0 A80 80 0 0 1 80 0Z', colour),
          rect(-80, -80, 80, 160, colour),
          path('M-80 80 L80 80 L80 -80Z', colour),
          circle(0, 0, 62, colour) + circle(0, 0, 28, ground),
        ]),
      )
    )
  })
  return (
    rect(0, 0, w, h, ground) +
    tiles +
    fill(title, {
      font: 'josefin',
      x: 40,
      y: 690,
      width: 560,
      height: 170,
      biggest: 84,
      leading: 1,
      fill: ink,
    }).body +
    write(author.toUpperCase(), {
      font: 'josefin',
      size: 26,
      x: 42,
      y: 910,
      fill: ink,
      tracking: 0.14,
      within: 540,
    })
  )
}

const landscape: System = (p, { title, author, colours: [sky, ink, sun, land] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, sky],
        [0.7, mix(sky, sun, 0.75)],
        [1, sun],
      ]),
    ),
    circle(420, 520, 96, lighter(sun, 0.6)),
    layers(title, [0.62, 0.69, 0.77, 0.86], 64, (share) =>
      mix(mix(sky, land, 0.45), darker(land, 0.45), share),
    ),
    repeat(13, (i) => {
      const { between } = chance(`${title}tree${i}`)
      const [x, s] = [i * 52 + between(-12, 12), between(0.6, 1.3)]
      return path(
        `M${x} 960 L${x} ${890 - 60 * s} M${x - 26 * s} 960 L${x} ${850 - 110 * s} L${x + 26 * s} 960Z`,
        darker(land, 0.68),
      )
    }),
    fill(title, {
      font: 'garamond',
      x: 50,
      y: 84,
      width: 540,
      height: 290,
      biggest: 112,
      leading: 0.92,
      fill: ink,
      anchor: 'middle',
    }).body,
    write(author, { font: 'garamondItalic', size: 42, x: 320, y: 66, fill: ink, anchor: 'middle' }),
  ].join('')

const initial: System = (_, { title, author, colours: [ground, ink, accent, other] }) =>
  rect(0, 0, w, h, ground) +
  rect(0, 0, w, h, mix(ground, other, 0.12)) +
  write(title.replace(/^(Der|Die|Das|Ein|Eine) /, '').slice(0, 1), {
    font: 'fatface',
    size: 980,
    x: 320,
    y: 800,
    fill: accent,
    anchor: 'middle',
    within: 580,
  }) +
  rect(0, 570, w, 190, ground, { extra: 'opacity=".94"' }) +
  fill(title, {
    font: 'didoneItalic',
    x: 50,
    y: 596,
    width: 540,
    height: 140,
    biggest: 76,
    leading: 1,
    fill: ink,
    anchor: 'middle',
  }).body +
  write(author.toUpperCase(), {
    font: 'josefin',
    size: 28,
    x: 320,
    y: 900,
    fill: brightness(ground) > 0.5 ? ink : lighter(ground, 0.8),
    anchor: 'middle',
    tracking: 0.18,
    within: 520,
  })

const frame: System = (_, { title, author, colours: [ground, ink, leaf, bloom] }) => {
  const { between, pick } = chance(title)
  const sprig = (x: number, y: number, turn: number, size: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
      line('M0 0 C16 -60 -10 -120 6 -190', leaf, 6),
      repeat(5, (i) =>
        path(
          `M2 ${-24 - i * 32} C${i % 2 ? 58 : -58} ${-40 - i * 32} ${i % 2 ? 70 : -70} ${-84 - i * 32} ${i % 2 ? 64 : -64} ${-92 - i * 32} C${i % 2 ? 30 : -30} ${-86 - i * 32} 4 ${-56 - i * 32} 2 ${-24 - i * 32}Z`,
          mix(leaf, ground, (i % 3) * 0.16),
        ),
      ),
      repeat(6, (i) =>
        group(`translate(6 -200) rotate(${i * 60})`, ellipse(0, -24, 16, 26, bloom)),
      ),
      circle(6, -200, 13, lighter(bloom, 0.6)),
    )
  const spots = [
    [40, 200, 10],
    [30, 430, 40],
    [60, 700, 30],
    [20, 930, 35],
    [200, 960, 5],
    [430, 990, -12],
    [600, 940, -30],
    [610, 700, -40],
    [600, 470, -35],
    [590, 240, -20],
    [160, 90, 80],
    [330, 80, 95],
    [480, 80, -100],
    [620, 60, -130],
    [20, 60, 120],
  ] as const
  return (
    rect(0, 0, w, h, ground) +
    spots
      .map(([x, y, turn]) => sprig(x, y, turn + between(-14, 14), pick([0.86, 1, 1.14])))
      .join('') +
    `${rect(112, 230, 416, 500, ground, { r: 208 })}<rect x="126" y="244" width="388" height="472" rx="194" fill="none" stroke="${ink}" stroke-width="3"/>` +
    fill(title, {
      font: 'garamond',
      x: 158,
      y: 330,
      width: 324,
      height: 230,
      biggest: 86,
      leading: 0.95,
      fill: ink,
      anchor: 'middle',
    }).body +
    line('M280 590 H360', bloom, 4) +
    fill(author, {
      font: 'garamondItalic',
      x: 190,
      y: 608,
      width: 260,
      height: 80,
      biggest: 38,
      fill: ink,
      anchor: 'middle',
    }).body
  )
}

const thriller: System = (
  p,
  { title, author, colours: [ground, ink, accent, glow], note = 'Kriminalroman' },
) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, darker(ground, 0.5)],
        [0.5, ground],
        [1, darker(ground, 0.7)],
      ]),
    ),
    ellipse(
      320,
      500,
      300,
      320,
      p.radial([
        [0, glow, 0.85],
        [0.35, glow, 0.3],
        [1, glow, 0],
      ]),
    ),
    path('M180 960 L296 470 H344 L460 960Z', darker(ground, 0.6), 'opacity=".6"'),
    path(
      'M306 510 q14 -34 28 0 l10 96 l-10 4 l4 90 h-12 l-6 -74 l-6 74 h-12 l4 -90 l-10 -4Z',
      '#08090c',
    ) + circle(320, 484, 15, '#08090c'),
    repeat(7, (i) => {
      const { between } = chance(`${title}${i}`)
      const side = i % 2
      const x = side ? 640 - between(0, 170) : between(-40, 130)
      return line(
        `M${x} 960 V${between(120, 320)} M${x} 520 l${side ? -70 : 70} -90 M${x} 420 l${side ? -46 : 46} -80 M${x} 620 l${side ? 60 : -60} -90`,
        '#08090c',
        between(9, 24),
      )
    }),
    repeat(60, (i) => {
      const { between } = chance(`rain${title}${i}`)
      const [x, y] = [between(0, 700), between(0, 960)]
      return line(
        `M${x} ${y} l-14 62`,
        '#ffffff',
        1.6,
        `opacity="${between(0.06, 0.26).toFixed(2)}"`,
      )
    }),
    write(author.toUpperCase(), {
      font: 'condensed',
      size: 52,
      x: 320,
      y: 86,
      fill: ink,
      anchor: 'middle',
      tracking: 0.06,
      within: 560,
    }),
    fill(title.toUpperCase(), {
      font: 'condensedBlack',
      x: 36,
      y: 690,
      width: 568,
      height: 190,
      biggest: 190,
      leading: 0.88,
      fill: accent,
      anchor: 'middle',
    }).body,
    write(note, {
      font: 'barlow',
      size: 26,
      x: 320,
      y: 926,
      fill: ink,
      anchor: 'middle',
      tracking: 0.2,
    }),
  ].join('')

const children: System = (p, { title, author, colours: [sky, ink, fur, grass] }) => {
  const hill = layers(title, [0.72, 0.82], 40, (share) =>
    mix(lighter(grass, 0.2), darker(grass, 0.25), share),
  )
  const beast = group(
    'translate(330 700)',
    path('M-150 190 C-190 0 -120 -120 0 -124 C130 -120 190 0 160 190Z', p.soft(fur, 0.25)),
    path(
      'M-78 -214 C-96 -300 -50 -330 -32 -236Z M78 -214 C96 -300 50 -330 32 -236Z',
      darker(fur, 0.15),
    ),
    ellipse(0, -150, 122, 110, p.soft(lighter(fur, 0.08), 0.2)),
    ellipse(0, -112, 62, 48, lighter(fur, 0.72)),
    ellipse(0, -136, 20, 14, '#2b1c18'),
    circle(-48, -172, 15, '#2b1c18') +
      circle(48, -172, 15, '#2b1c18') +
      circle(-43, -178, 5, '#fff') +
      circle(53, -178, 5, '#fff'),
    line('M-24 -100 Q0 -78 24 -100', '#2b1c18', 6),
    ellipse(0, 90, 90, 110, lighter(fur, 0.6)),
    circle(-92, -124, 20, '#f2a08c', 'opacity=".6"') +
      circle(92, -124, 20, '#f2a08c', 'opacity=".6"'),
  )
  return (
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, sky],
        [1, lighter(sky, 0.6)],
      ]),
    ) +
    circle(530, 340, 62, '#ffe08a') +
    repeat(3, (i) =>
      group(
        `translate(${[90, 300, 560][i] ?? 0} ${[400, 330, 470][i] ?? 0}) scale(${[1, 0.7, 0.8][i] ?? 1})`,
        circle(0, 0, 40, '#fff') +
          circle(44, 8, 32, '#fff') +
          circle(-44, 10, 28, '#fff') +
          rect(-60, 8, 130, 30, '#fff', { r: 15 }),
      ),
    ) +
    hill +
    beast +
    repeat(14, (i) =>
      group(
        `translate(${(i * 97) % 640} ${800 + ((i * 53) % 140)})`,
        repeat(5, (k) =>
          group(
            `rotate(${k * 72})`,
            ellipse(0, -11, 7, 11, ['#fff3d6', '#ff9f7a', '#ffd35c'][i % 3] ?? '#fff'),
          ),
        ),
        circle(0, 0, 6, '#e58a2b'),
      ),
    ) +
    fill(title, {
      font: 'hand',
      x: 40,
      y: 36,
      width: 560,
      height: 260,
      biggest: 150,
      leading: 0.86,
      fill: ink,
      anchor: 'middle',
    }).body +
    write(author, { font: 'hand', size: 44, x: 320, y: 930, fill: '#ffffff', anchor: 'middle' })
  )
}

const orbit: System = (p, { title, author, colours: [ground, ink, one, two], note }) =>
  rect(0, 0, w, h, ground) +
  repeat(80, (i) => {
    const { between } = chance(`${title}s${i}`)
    return circle(between(0, w), between(0, h), between(0.8, 2.6), ink, 'opacity=".6"')
  }) +
  repeat(7, (i) => ring(320, 410, 56 + i * 44, mix(ink, ground, 0.25 + i * 0.08), 2)) +
  repeat(7, (i) => {
    const a = i * 2.2 + title.length
    const r = 56 + i * 44
    return circle(
      320 + Math.cos(a) * r,
      410 + Math.sin(a) * r,
      9 + ((i * 5) % 17),
      p.radial(
        [
          [0, lighter(i % 2 ? one : two, 0.5)],
          [1, i % 2 ? one : two],
        ],
        { cx: 0.35, cy: 0.35, r: 0.7 },
      ),
    )
  }) +
  circle(
    320,
    410,
    34,
    p.radial([
      [0, lighter(one, 0.7)],
      [1, one],
    ]),
  ) +
  rect(0, 742, w, 218, ground) +
  line('M48 742 H592', ink, 2) +
  fill(title, {
    font: 'lora',
    x: 48,
    y: 764,
    width: 544,
    height: 112,
    biggest: 62,
    leading: 1.02,
    fill: ink,
  }).body +
  write(author, { font: 'groteskLight', size: 26, x: 48, y: 922, fill: one, within: 400 }) +
  (note
    ? write(note, { font: 'groteskLight', size: 22, x: 592, y: 922, fill: ink, anchor: 'end' })
    : '')

const poem: System = (_, { title, author, colours: [ground, ink, accent] }) => {
  const { between } = chance(title)
  let d = 'M70 700'
  for (let i = 0; i < 9; i++)
    d += ` C${70 + i * 56} ${700 - between(60, 420)} ${110 + i * 56} ${700 + between(0, 200)} ${126 + i * 56} ${700 - between(0, 120)}`
  return (
    rect(0, 0, w, h, ground) +
    circle(432, 452, 104, accent) +
    line(d, ink, 4) +
    write(title, { font: 'garamondItalic', size: 78, x: 70, y: 160, fill: ink, within: 500 }) +
    write(author, { font: 'garamond', size: 34, x: 70, y: 214, fill: ink }) +
    write('Gedichte', { font: 'garamondItalic', size: 30, x: 70, y: 890, fill: accent })
  )
}

const classic: System = (p, { title, author, colours: [cloth, gold, label, print] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear(
        [
          [0, lighter(cloth, 0.08)],
          [1, darker(cloth, 0.12)],
        ],
        [0, 0, 1, 1],
      ),
    ),
    repeat(
      48,
      (i) =>
        line(`M0 ${i * 20} H640`, darker(cloth, 0.5), 1.4, 'opacity=".22"') +
        (i < 32 ? line(`M${i * 20} 0 V960`, lighter(cloth, 0.4), 1.2, 'opacity=".13"') : ''),
    ),
    ...[34, 48].map(
      (inset, i) =>
        `<rect x="${inset}" y="${inset}" width="${w - inset * 2}" height="${h - inset * 2}" fill="none" stroke="${gold}" stroke-width="${i ? 2 : 6}"/>`,
    ),
    [
      [48, 48, 0],
      [592, 48, 90],
      [592, 912, 180],
      [48, 912, 270],
    ]
      .map(([x, y, turn]) =>
        group(
          `translate(${x} ${y}) rotate(${turn})`,
          line(
            'M12 120 C20 60 60 20 120 12 M12 84 C30 70 70 30 84 12 M40 40 q30 -4 44 24 q-30 4 -44 -24',
            gold,
            4,
          ),
        ),
      )
      .join(''),
    repeat(12, (i) =>
      group(
        `translate(320 690) rotate(${i * 30})`,
        path(
          'M0 -20 C20 -60 20 -90 0 -120 C-20 -90 -20 -60 0 -20Z',
          'none',
          `stroke="${gold}" stroke-width="4"`,
        ),
      ),
    ) + circle(320, 690, 15, gold),
    rect(110, 190, 420, 290, label) +
      `<rect x="122" y="202" width="396" height="266" fill="none" stroke="${print}" stroke-width="2"/>`,
    fill(title, {
      font: 'garamond',
      x: 140,
      y: 236,
      width: 360,
      height: 150,
      biggest: 74,
      leading: 0.98,
      fill: print,
      anchor: 'middle',
    }).body,
    write(author, {
      font: 'garamondItalic',
      size: 34,
      x: 320,
      y: 436,
      fill: print,
      anchor: 'middle',
      within: 340,
    }),
  ].join('')

const kitchen: System = (p, { title, author, colours: [cloth, ink, one, two] }) => {
  const plate = (x: number, y: number, r: number, food: string) =>
    circle(x + 8, y + 12, r, '#000', 'opacity=".14"') +
    circle(x, y, r, p.soft('#f7f2e8', 0.14)) +
    circle(x, y, r * 0.74, p.soft('#efe8da', 0.1)) +
    food
  const slices = (x: number, y: number, colour: string, n: number, r: number) =>
    repeat(n, (i) => {
      const a = (i / n) * 6.283
      return group(
        `translate(${x + Math.cos(a) * r} ${y + Math.sin(a) * r})`,
        circle(0, 0, 34, colour) +
          ring(0, 0, 25, lighter(colour, 0.5), 3) +
          repeat(6, (k) =>
            line(`M0 0 L${Math.cos(k) * 22} ${Math.sin(k) * 22}`, lighter(colour, 0.5), 2.5),
          ),
      )
    })
  return (
    rect(0, 0, w, h, cloth) +
    repeat(
      11,
      (i) =>
        rect(i * 64, 0, 24, h, lighter(cloth, 0.5), { extra: 'opacity=".32"' }) +
        rect(0, i * 92, w, 24, lighter(cloth, 0.5), { extra: 'opacity=".32"' }),
    ) +
    plate(470, 640, 210, slices(470, 640, one, 6, 84) + circle(470, 640, 40, two)) +
    plate(120, 800, 150, slices(120, 800, two, 5, 54)) +
    plate(
      110,
      500,
      96,
      circle(110, 500, 60, p.soft(one, 0.4)) + circle(110, 500, 44, p.soft(darker(one, 0.2), 0.4)),
    ) +
    line('M260 880 L330 500', '#8a6a48', 15) +
    ellipse(336, 468, 26, 44, p.soft('#a37d54', 0.4)) +
    rect(56, 56, 528, 300, lighter(cloth, 0.86), { r: 6 }) +
    fill(title, {
      font: 'fatface',
      x: 86,
      y: 84,
      width: 468,
      height: 178,
      biggest: 92,
      leading: 1,
      fill: ink,
      anchor: 'middle',
    }).body +
    write(author, {
      font: 'typewriter',
      size: 28,
      x: 320,
      y: 326,
      fill: one,
      anchor: 'middle',
      within: 440,
    })
  )
}

const city: System = (p, { title, author, colours: [sky, ink, wall, glow] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, darker(sky, 0.2)],
        [0.6, sky],
        [1, glow],
      ]),
    ),
    [0, 1]
      .map((row) =>
        repeat(9, (i) => {
          const { between } = chance(`${title}${row}${i}`)
          const [x, bw, top] = [
            i * 78 - 30 + row * 20,
            between(60, 96),
            (row ? 620 : 470) + between(-70, 90),
          ]
          const colour = row ? darker(wall, 0.5) : mix(wall, sky, 0.3)
          return (
            path(
              `M${x} ${h} V${top} l${bw / 2} ${-between(20, 74)} l${bw / 2} ${between(20, 60)} V${h}Z`,
              colour,
            ) +
            repeat(18, (k) =>
              between(0, 1) > 0.52
                ? rect(
                    x + 12 + (k % 3) * (bw / 3.6),
                    top + 30 + Math.floor(k / 3) * 46,
                    13,
                    22,
                    glow,
                    { extra: `opacity="${row ? 0.95 : 0.6}"` },
                  )
                : '',
            )
          )
        }),
      )
      .join(''),
    circle(500, 330, 50, lighter(glow, 0.5)),
    fill(title, {
      font: 'didone',
      x: 44,
      y: 60,
      width: 552,
      height: 250,
      biggest: 116,
      leading: 0.95,
      fill: ink,
    }).body,
    write(author, { font: 'typewriter', size: 32, x: 46, y: 370, fill: ink, within: 400 }),
  ].join('')

const sea: System = (p, { title, author, colours: [sky, ink, water, accent] }) =>
  rect(
    0,
    0,
    w,
    h,
    p.linear([
      [0, sky],
      [1, lighter(sky, 0.5)],
    ]),
  ) +
  circle(190, 400, 70, accent) +
  repeat(12, (row) => {
    const y = 500 + row * 42
    let d = `M-60 ${y}`
    for (let i = 0; i < 9; i++) d += ` q40 ${-30 - row} 80 0 `
    return `<path d="${d} V960 H-60Z" transform="translate(${(row % 2) * 40} 0)" fill="${mix(water, darker(water, 0.6), row / 11)}" stroke="${lighter(water, 0.6)}" stroke-width="3"/>`
  }) +
  group(
    'translate(410 524) rotate(-6)',
    path('M-110 0 H110 L80 56 H-80Z', darker(accent, 0.35)),
    line('M0 0 V-210', darker(accent, 0.6), 8),
    path('M12 -204 C90 -150 100 -80 94 -16 H12Z', '#fffaf0'),
    path('M-8 -180 C-70 -120 -74 -60 -72 -16 H-8Z', lighter(accent, 0.3)),
  ) +
  fill(title, {
    font: 'frauncesBlack',
    x: 48,
    y: 70,
    width: 544,
    height: 220,
    biggest: 104,
    leading: 0.98,
    fill: ink,
    anchor: 'middle',
  }).body +
  write(author, { font: 'frauncesItalic', size: 36, x: 320, y: 60, fill: ink, anchor: 'middle' })

const systems = {
  swiss,
  shapes,
  landscape,
  initial,
  frame,
  thriller,
  children,
  orbit,
  poem,
  classic,
  kitchen,
  city,
  sea,
} satisfies Record<CoverSystem, System>

/** The printed front of a book, 640 × 960, with the shop imprint at its foot. */
export const cover = (p: Paints, spec: CoverSpec): string =>
  p.clip(
    rect(0, 0, w, h, '#000'),
    systems[spec.system](p, spec) +
      write(mark, {
        font: 'josefin',
        size: 11,
        x: 320,
        y: 952,
        fill: spec.colours[1],
        anchor: 'middle',
        tracking: 0.3,
      }),
  )
