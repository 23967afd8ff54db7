import type { Room } from '@souk/kernel'

import {
  changeDownload,
  createDownloadLink,
  customersDownloads,
  orderDownloads,
  resendDownloads,
  shownDownloads,
} from './operations/index.ts'

/** How buyers come by what they have bought, and what the shop's people do about it. */
export const downloads = (): Room => ({
  name: 'downloads',
  operations: [
    orderDownloads,
    createDownloadLink,
    customersDownloads,
    shownDownloads,
    resendDownloads,
    changeDownload,
  ],
})
