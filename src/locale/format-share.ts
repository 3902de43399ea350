import { cutShare } from '../feed/uptime.js';
import type { Format } from './format.js';
import { oncePer } from './once.js';

const percent = oncePer((lang) => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }));

/** A share of 0–1 as a percentage, cut after two decimals. */
export const formatShare = ({ messages: { lang }, words }: Format, share: number): string =>
  words?.percent(cutShare(share)) ?? percent(lang).format(cutShare(share) / 100);
