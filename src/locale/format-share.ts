import { cutShare } from '../feed/uptime.js';
import type { Format } from './format.js';
import { oncePer } from './once.js';

const percent = oncePer((lang) => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }));

/** Formats a share of 0–1 as a percentage with at most two decimals, rounded down. */
export const formatShare = ({ messages: { lang }, words }: Format, share: number): string =>
  words?.percent(cutShare(share)) ?? percent(lang).format(cutShare(share) / 100);
