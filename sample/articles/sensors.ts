/** The journal that three of the four articles stand in. */
export const SENSORS = {
  journal: 'Sensors (Basel, Switzerland)',
  journalAbbreviation: 'Sensors (Basel)',
  issn: '1424-8220',
};
