import { isRecord } from '../shared/json.js';

/** Unwraps an id or a time, such as `{ _type: 'ObjectID', value: '…' }`: https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Types/JSONFunctions.ts */
export const bare = (value: unknown): unknown => (isRecord(value) && '_type' in value ? value.value : value);
