/* Date fields show the form of every other date: "30 Sept 2026". The library's own short form of September is "Sep". */
import { enGB } from 'date-fns/locale/en-GB';
import { setDefaultOptions } from 'date-fns/setDefaultOptions';

const SEPTEMBER = 8;
const month: typeof enGB.localize.month = (value, options) =>
  value === SEPTEMBER && options?.width === 'abbreviated' ? 'Sept' : enGB.localize.month(value, options);

setDefaultOptions({ locale: { ...enGB, localize: { ...enGB.localize, month } } });
