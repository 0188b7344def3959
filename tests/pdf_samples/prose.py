"""Paragraphs for the samples: invented, with numbers, names, quotes and words with hyphens."""

PROSE = (
    "The harbour council of Norrvik approved the long-standing plan for a new quay on Friday, after a debate that "
    "lasted more than seven hours. Of its 31 members, 17 voted in favour and 12 against; two were absent. The "
    "quay is to cost 48.6 million crowns, of which the state pays 60 percent.",
    "“We have waited for this since 1998,” said Marit Ohlsen, who heads the council. She called the vote a "
    "turning point for the town’s 8,450 inhabitants. The well-known shipyard beside the quay employs 312 people, "
    "most of them from the surrounding villages, and has orders until 2029.",
    "Opponents said the calculations were out of date. According to Per Lindqvist of the residents’ association, "
    "the ministry’s figures rest on a survey that was made before the storm of 14 January 2022. He asked for an "
    "independent review and announced that the group would go to court if none was made within 90 days.",
    "The government’s representative, Ana Duarte, rejected the criticism. The traffic model had been brought up "
    "to date twice, she said, most recently in March, and it showed a growth of 3.4 percent a year. “Nobody is "
    "building on sand here,” she told reporters after the meeting.",
    "Environmental groups pointed to the seagrass meadows in the bay, which cover 212 hectares and shelter young "
    "cod. A study by the university counted 41 species there, nine of them on the national red list. The council "
    "promised to replant twice the area that is lost, under the supervision of a full-time biologist.",
    "The post-war breakwater, built between 1947 and 1951, is not to be touched. Engineers found in an inspection "
    "that its foundations had sunk by 2.7 centimetres over the past twenty years, which they described as "
    "unremarkable. The next inspection is due in 2031.",
    "Work is expected to begin in autumn and to last thirty months. During that time ferries to the islands leave "
    "from the southern pier, at 6:15, 11:40 and 17:05 on weekdays. Passengers with bicycles are asked to arrive "
    "twenty minutes earlier, because the gangway there is only 1.8 metres wide.",
    "A 47-year-old fisherman who followed the debate from the gallery said he had mixed feelings. His family had "
    "worked from the old landing for four generations. “They promised us 25 moorings, and I will count them,” he "
    "said. Then he put on his cap and left before the result was read out.",
    "The Franco-German consortium that is to build the quay has finished similar projects in Bremerhaven and "
    "Saint-Nazaire. Its bid was 5.2 million crowns below that of the next company. A U.S.-led group had withdrawn "
    "from the tender in February without giving reasons.",
    "Auditors had criticised an earlier project of the town in a report of 96 pages. The extension of the library "
    "had become 38 percent more expensive than planned and was handed over 14 months late. The council has since "
    "appointed a commissioner who reports every quarter on costs and deadlines.",
    "In the neighbouring district the mood is different. Its mayor, Josef Brandt, hopes for orders for local "
    "firms and for visitors from the cruise ships, of which 57 called last summer. He spoke of a "
    "once-in-a-generation opportunity and offered to share the cost of a new bus line, about 640,000 crowns a "
    "year.",
    "The opposition wants the matter to be decided by a referendum. It has collected 2,316 signatures so far; "
    "2,500 are needed by the end of the month. The electoral office said that it would examine the signatures "
    "within three weeks, and that a vote could take place on 9 November at the earliest.",
    "Economists are divided. A paper by Ruth Amsel and Tomas Rey finds that each crown invested in harbours of "
    "this size brought back 1.30 crowns over ten years. Other authors arrive at 0.85 crowns, because they count "
    "the cost of dredging, which has to be repeated every six or seven years.",
    "Negotiations with the landowners are almost complete. Agreements exist for 19 of 22 plots, according to the "
    "department of works, and in the remaining cases an expert is to determine the value. Expropriation, the "
    "department stressed, is not under consideration at the moment.",
    "Meteorologists expect the sea off Norrvik to rise by 22 to 41 centimetres by the middle of the century. The "
    "upper edge of the quay therefore lies 3.1 metres above the mean water level, half a metre higher than that "
    "of the existing one. Doubts remain whether the storm drains behind it are large enough.",
    "The trade union of dockers welcomed the decision and demanded apprenticeships. At present the shipyard "
    "trains eleven young people a year; the union considers twenty to be feasible. Its chairwoman, Elif Kaya, "
    "said that talks with the management had been constructive and would be continued in the second half of May.",
    "Insurance companies have raised their premiums for buildings near the shore by 12 to 18 percent within two "
    "years. The association of house-owners fears further increases and has written to the supervisory authority, "
    "which confirmed that it had received 73 complaints since January.",
    "The museum on the old customs quay shows until 30 September how the harbour came into being: with models, "
    "charts and some 200 photographs, many of them on display for the first time. Admission is free on the first "
    "Sunday of the month. A catalogue is available for 24.50 crowns.",
)
