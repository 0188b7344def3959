"""Typed tables, one noun a file. What is history is append-only in the database itself, see `HISTORY`."""

from tracker.models.articles import Article, ArticleVersion, Dating
from tracker.models.attribution import Attribution, AttributionLink
from tracker.models.base import Base
from tracker.models.calendar import CalendarEntry
from tracker.models.candidates import Candidate, CandidateDecision
from tracker.models.claims import Anchor, Claim, Revision, Topic
from tracker.models.deliveries import Delivery, DeliveryState, Heartbeat, Notice, NoticeKind, Run, RunState
from tracker.models.distinctions import SourceDistinction
from tracker.models.editions import Edition, EditionFile, EditionRow, Part
from tracker.models.evidence import Capture, Evidence, Withdrawal
from tracker.models.examinations import Because, Examination, ExaminationFinding, FailedExamination
from tracker.models.findings import Finding, FindingDecision, Made
from tracker.models.free_days import DeskFreeDays
from tracker.models.journal import Entry, Submission
from tracker.models.origin_counts import OriginCount
from tracker.models.origins import EchoLapse, EdgeProposal, EdgeProposalDecision, EdgeWithdrawal, ProvenEdge
from tracker.models.people import Desk, Membership, Person
from tracker.models.publications import CarrierDistinction
from tracker.models.reports import Attach, Recipient, Report, Resends, SavedView, Tells
from tracker.models.retractions import Cause, Recheck, RecheckAnswer, Retraction, RetractionEnd, Taken
from tracker.models.sessions import WebSession
from tracker.models.sources import Carrier, Grade, Ownership, Source, SourceAlias, SourceRevision
from tracker.models.statuses import Approval, Change, Policy, Proposal, StatusWord, Verdict
from tracker.models.text_marks import TextMark
from tracker.models.tokens import Token
from tracker.models.uploads import Upload
from tracker.rules.anchors import AnchorState
from tracker.rules.articles import DateBasis
from tracker.rules.text_marks import MarkKind

HISTORY = (
    "anchors",
    "approvals",
    "article_versions",
    "attribution_links",
    "attributions",
    "calendar_entries",
    "candidate_decisions",
    "candidates",
    "captures",
    "carrier_distinctions",
    "carriers",
    "changes",
    "datings",
    "desk_free_days",
    # Some tables still have the names they were made with; only their classes were renamed.
    "echo_decisions",
    "echo_lapses",
    "echoes",
    "edge_withdrawals",
    "edges",
    "edition_files",
    "edition_rows",
    "editions",
    "evidence",
    "examination_findings",
    "examinations",
    "failed_examinations",
    "finding_decisions",
    "findings",
    "grades",
    "journal",
    "ownerships",
    "policies",
    "proposals",
    "recheck_answers",
    "rechecks",
    "retraction_ends",
    "retractions",
    "revisions",
    "source_distinctions",
    "source_revisions",
    "tallies",
    "withdrawals",
)
"""The tables whose rows can only be added: triggers refuse update, delete, replace and truncate."""

__all__ = [
    "HISTORY",
    "Anchor",
    "AnchorState",
    "Approval",
    "Article",
    "ArticleVersion",
    "Attach",
    "Attribution",
    "AttributionLink",
    "Base",
    "Because",
    "CalendarEntry",
    "Candidate",
    "CandidateDecision",
    "Capture",
    "Carrier",
    "CarrierDistinction",
    "Cause",
    "Change",
    "Claim",
    "DateBasis",
    "Dating",
    "Delivery",
    "DeliveryState",
    "Desk",
    "DeskFreeDays",
    "EchoLapse",
    "EdgeProposal",
    "EdgeProposalDecision",
    "EdgeWithdrawal",
    "Edition",
    "EditionFile",
    "EditionRow",
    "Entry",
    "Evidence",
    "Examination",
    "ExaminationFinding",
    "FailedExamination",
    "Finding",
    "FindingDecision",
    "Grade",
    "Heartbeat",
    "Made",
    "MarkKind",
    "Membership",
    "Notice",
    "NoticeKind",
    "OriginCount",
    "Ownership",
    "Part",
    "Person",
    "Policy",
    "Proposal",
    "ProvenEdge",
    "Recheck",
    "RecheckAnswer",
    "Recipient",
    "Report",
    "Resends",
    "Retraction",
    "RetractionEnd",
    "Revision",
    "Run",
    "RunState",
    "SavedView",
    "Source",
    "SourceAlias",
    "SourceDistinction",
    "SourceRevision",
    "StatusWord",
    "Submission",
    "Taken",
    "Tells",
    "TextMark",
    "Token",
    "Topic",
    "Upload",
    "Verdict",
    "WebSession",
    "Withdrawal",
]
