/**
 * Advance widths of characters in hundredths of an em, rounded up. From the font DejaVu Sans 2.37, which has nearly the same widths
 * as Verdana: https://dejavu-fonts.github.io
 */
const WIDTHS: Readonly<Record<number, string>> = {
  28: "'ijlìíîïĩīĭįıĵĺļіїј",
  29: 'ł',
  30: 'IJÌÍÎÏĨĪĬĮİĴΙΪІЇЈ',
  32: ' ,.\u00a0··‘’‚‛',
  34: '/:;\\|¦ΐίιϊ',
  35: 'ŀ',
  36: 'fſ',
  37: '-‐\u2011',
  38: 'ľ',
  40: '()[]tţťŧț‹›',
  41: '!¡²³¹Ί',
  42: 'rŕŗř',
  46: '"',
  48: 'ªº',
  50: '*_`§¨¯°´¸–†‡',
  52: '“”„',
  53: 'szśŝşšźżžșгѓѕґ',
  54: '?¿з',
  55: 'cçćĉċčέεζсэє',
  56: 'LĳĹĻĽĿΓνξ',
  57: 'Ł',
  58: 'Fkķĸΰυχϋύ',
  59: 'Ĳκςвть•',
  60: 'vxyýÿŷγλухчў',
  61: 'PÞΡπτЃЎГРУкяќҐ',
  62: 'TYaeo«»ÝàáâãäåèéêëðòóôõöøāăąēĕėęěōŏőŢŤŦŶŸȚΤΥΫδθοόТабеоѐё',
  63: 'ßђ',
  64: '$0123456789ESbdghnpqu{}¢£¤¥µ¶ÈÉÊËñùúûüþďđĒĔĖĘĚĝğġģĥńņňŋŚŜŞŠũūŭůűųȘΕΞΣήβημρσЀЁЅЕлр‒€',
  65: 'Зийѝ',
  66: 'KĶΚάαφψϏнпћџ',
  69: 'ABVXZÀÁÂÃÄÅĀĂĄŹŻŽΑΒΔΖΛΧАБВХЧЬц',
  70: 'CRÇĆĈĊČħŔŖŘΆЄСЭЯд',
  71: 'ЌКъ',
  74: 'UÙÚÛÜŨŪŬŮŰŲ',
  75: 'NÑŃŅŇŊΈΝЍИЙ',
  76: 'HĤΗΠЏЛНПм',
  77: 'Ωẞ',
  78: '&DGÐĎĐĜĞĠĢЦ',
  79: 'OQÒÓÔÕÖØŌŎŐΘΟΦΨЂЋДОы',
  82: 'wŉŵΌẁẃẅ',
  83: 'ΎΏ',
  84: '#+<=>^~¬±×÷ωώЪ←↑→↓−',
  85: 'ю',
  86: 'ф',
  87: 'MΜМФ',
  88: 'Ή',
  89: 'Ы',
  90: 'њ',
  91: 'жљ',
  92: 'Ħш',
  95: 'щ',
  96: '%',
  97: '¼½¾',
  98: 'mÆ',
  99: 'WæŴẀẂẄ',
  100: '@©®—―…™',
  103: 'œ',
  105: 'Њ№',
  107: 'ŒШ',
  108: 'ЖЮ',
  110: 'ЉЩ',
  135: '‰',
};

const widths = new Map<string, number>();
for (const [width, characters] of Object.entries(WIDTHS))
  for (const character of characters) widths.set(character, Number(width));

/** The width of a letter without its accents, for languages such as Vietnamese. */
const baseWidth = (character: string): number | undefined => widths.get(character.normalize('NFD').charAt(0));

/** Marks and invisible characters take no space. Other scripts are estimated: badges fit their text to the width anyway. */
const otherWidth = (character: string): number => {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]$/u.test(character)) return 60;
  return /^\p{Emoji_Presentation}$/u.test(character) ? 140 : 100;
};

/** The width of a text in pixels, in DejaVu Sans or Verdana of that size. */
export const textWidth = (text: string, fontSize: number): number => {
  let hundredths = 0;
  for (const character of text) hundredths += widths.get(character) ?? baseWidth(character) ?? otherWidth(character);
  return Math.ceil((hundredths * fontSize) / 100);
};
