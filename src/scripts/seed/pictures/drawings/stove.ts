import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, rect, repeat } from '../svg.ts'

type Stove = { pot: string; canister?: string; potOnly?: boolean }

/** A camp pot, on a gas burner unless it comes alone. */
export const stove = (p: Paints, { pot, canister = '#c8452f', potOnly }: Stove): Subject => {
  const foot = potOnly ? 1330 : 860
  const top = foot - 430
  const vessel = [
    line(`M1060 ${top + 120} H1330`, '#2a2e30', 44) +
      line(`M1060 ${top + 112} H1326`, '#596166', 10) +
      line(`M1060 ${top + 190} L1200 ${top + 130}`, '#8a9296', 16),
    path(
      `M520 ${top} L536 ${foot - 50} Q540 ${foot} 600 ${foot} H1000 Q1060 ${foot} 1064 ${foot - 50} L1080 ${top}Z`,
      p.metal(pot),
    ),
    repeat(4, (i) =>
      line(`M${528} ${top + 90 + i * 80} H1070`, darker(pot, 0.5), 3, 'opacity=".35"'),
    ),
    ellipse(800, top, 290, 34, lighter(pot, 0.3)) +
      path(
        `M516 ${top} Q540 ${top - 76} 800 ${top - 84} Q1060 ${top - 76} 1084 ${top} Q800 ${top + 40} 516 ${top}Z`,
        p.metal(lighter(pot, 0.1)),
      ),
    rect(756, top - 128, 88, 50, '#23282b', { r: 16 }),
  ]
  const burner = [
    ellipse(
      800,
      900,
      210,
      60,
      p.radial([
        [0, '#6fb6ff', 0.9],
        [0.5, '#3f7fe0', 0.5],
        [1, '#3f7fe0', 0],
      ]),
    ),
    repeat(9, (i) =>
      path(
        `M${664 + i * 34} 946 q-13 -46 8 -84 q20 38 8 84Z`,
        i % 2 ? '#8fd0ff' : '#5f9cf0',
        'opacity=".85"',
      ),
    ),
    line('M600 862 L700 990 M1000 862 L900 990 M800 872 V980', '#5c6468', 24),
    path('M660 944 H940 L910 1000 H690Z', p.metal('#8f979a')) +
      rect(764, 996, 72, 90, p.metal('#a9b0b3')) +
      line('M836 1040 H960', '#8a9296', 16) +
      ellipse(980, 1040, 30, 30, darker('#8a9296', 0.3)),
    path(
      'M640 1110 Q800 1060 960 1110 Q1010 1140 1010 1200 V1280 Q1010 1330 950 1332 H650 Q590 1330 590 1280 V1200 Q590 1140 640 1110Z',
      p.tube(canister, 0.35),
    ),
    rect(594, 1196, 412, 60, '#f4efe4', { extra: 'opacity=".9"' }) +
      path('M744 1246 l44 -40 l20 24 l14 -12 l34 28Z', darker(canister, 0.2)),
  ]
  return standing([...(potOnly ? [] : burner), ...vessel].join(''), {
    y: 1324,
    rx: potOnly ? 280 : 212,
  })
}
