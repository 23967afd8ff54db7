import { pdfOf } from './pdfOf.ts'

/** Twelve bookmarks to print and cut out. */
export const bookmarks = (): Buffer =>
  pdfOf([
    { title: 'Hier', lines: ['bin ich', 'eingeschlafen.'] },
    { title: 'Nur noch', lines: ['dieses Kapitel.'] },
    { title: 'Bis hierher', lines: ['und keine Seite', 'weiter. Heute.'] },
    { title: 'Vorgelesen', lines: ['bis hier,', 'dann war es still.'] },
    { title: 'Achtung', lines: ['Ab hier nicht', 'in der Bahn lesen:', 'man fährt zu weit.'] },
    { title: 'Geliehen von', lines: ['', '____________________', 'und bald zurück.'] },
    { title: 'Lieblingssatz', lines: ['auf dieser Seite.', 'Welcher? Suchen.'] },
    { title: 'Zweiter Anlauf', lines: ['Diesmal wird es', 'etwas mit uns.'] },
    { title: 'Pause', lines: ['Der Tee zieht', 'noch.'] },
    { title: 'Wer war das', lines: ['gleich wieder?', 'Seite ______'] },
    { title: 'Fast', lines: ['geschafft.', 'Langsamer lesen.'] },
    { title: 'Nachtfalter', lines: ['Hat Licht', 'brennen lassen.'] },
  ])
