/** Signs, each drawn on a square of 16, in the colour of the text around them. */
export const ICON_SHAPES = {
  bold: 'M4 2h5a3 3 0 0 1 1.8 5.4A3.2 3.2 0 0 1 9.5 14H4V2zm2.2 2v2.8h2.5a1.4 1.4 0 0 0 0-2.8H6.2zm0 4.6V12h3a1.7 1.7 0 0 0 0-3.4h-3z',
  list: 'M2 3h2v2H2zM6 3h8v2H6zM2 7h2v2H2zM6 7h8v2H6zM2 11h2v2H2zM6 11h8v2H6z',
  link: 'M7 4H4a4 4 0 0 0 0 8h3v-2H4a2 2 0 1 1 0-4h3V4zm2 0v2h3a2 2 0 1 1 0 4H9v2h3a4 4 0 0 0 0-8H9zM5 7h6v2H5z',
  close: 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
  plus: 'M7 2h2v5h5v2H9v5H7V9H2V7h5z',
  margin: 'M2 1h12v14H2V1zm2 2v10h1V3H4zm3 0v10h5V3H7zm1 2h3v1H8V5zm0 3h3v1H8V8z',
  more: 'M7 2h2v2H7zM7 7h2v2H7zM7 12h2v2H7z',
} as const;
