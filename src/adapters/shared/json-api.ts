import { isRecord, keyOf, listOf } from './json.js';
import type { JsonObject } from './json.js';

/** The fields of a resource. https://jsonapi.org/format/#document-resource-objects */
export const attributesOf = ({ attributes }: JsonObject): JsonObject => (isRecord(attributes) ? attributes : {});

/** The ids of the resources in the relationship `name`. https://jsonapi.org/format/#document-resource-object-relationships */
export const relatedTo = ({ relationships }: JsonObject, name: string): readonly unknown[] => {
  const relation = isRecord(relationships) ? relationships[name] : undefined;
  const data = isRecord(relation) ? relation.data : undefined;
  return listOf(Array.isArray(data) ? data : [data]).flatMap(({ id }) => keyOf(id) ?? []);
};
