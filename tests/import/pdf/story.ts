/** An article to set in type. */
export const STORY = [
	'The council voted on Tuesday to dredge the harbour before the winter storms, ending a dispute that has divided the town for nearly four years and cost two mayors their office.',
	'“It is a well-known problem, and we have waited far too long,” said the harbour master, who has warned about the channel since the flood of 2019. The pilots agreed, and their representatives asked for an independent investigation.',
	'Opponents say that the assessment was completed in a hurry. Researchers from the university published measurements which contradict it, although the administration has not commented on them.',
	'The works are expected to begin in October. Under the agreement, the contractor must remove 400,000 cubic metres of sediment, which will be left forty kilometres from the shore.',
];
export const TITLE = 'Council approves dredging of the harbour';
