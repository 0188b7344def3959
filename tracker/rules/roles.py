"""Who may do what: one table of actions, and the least role each of them needs."""

from enum import StrEnum


class RoleName(StrEnum):
    """What a person is at a desk; each may do all that the ones before it may."""

    VIEWER = "viewer"
    FACT_CHECKER = "fact_checker"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"

    @property
    def word(self) -> str:
        """As people read it: `fact-checker`."""
        return self.value.replace("_", "-")


class Action(StrEnum):
    """What a route or command does, as far as permission goes."""

    SIGN_IN = "sign_in"  # anyone, signed in or not
    READ = "read"
    INGEST = "ingest"
    EDIT_CLAIM = "edit_claim"
    RECORD_EVIDENCE = "record_evidence"
    CHANGE_STATUS = "change_status"
    DECIDE_FINDING = "decide_finding"
    EDIT_SOURCE = "edit_source"
    RETRACT = "retract"
    EDIT_CALENDAR = "edit_calendar"
    APPROVE = "approve"
    SUPERSEDE = "supersede"
    SAVE_VIEW = "save_view"
    KEEP_TOKENS = "keep_tokens"
    EDIT_REPORT = "edit_report"
    SET_FREE_DAYS = "set_free_days"
    MANAGE_PEOPLE = "manage_people"
    SET_POLICY = "set_policy"


_ORDER = list(RoleName)
# One row an action; a route names its action, so no page decides by itself who may use it.
_LEAST: dict[Action, RoleName | None] = {
    Action.SIGN_IN: None,
    Action.READ: RoleName.VIEWER,
    Action.SAVE_VIEW: RoleName.VIEWER,
    Action.KEEP_TOKENS: RoleName.VIEWER,
    Action.INGEST: RoleName.FACT_CHECKER,
    Action.EDIT_CLAIM: RoleName.FACT_CHECKER,
    Action.RECORD_EVIDENCE: RoleName.FACT_CHECKER,
    Action.CHANGE_STATUS: RoleName.FACT_CHECKER,
    Action.DECIDE_FINDING: RoleName.FACT_CHECKER,
    Action.EDIT_SOURCE: RoleName.FACT_CHECKER,
    Action.RETRACT: RoleName.EDITOR,
    Action.EDIT_CALENDAR: RoleName.EDITOR,
    Action.APPROVE: RoleName.EDITOR,
    Action.SUPERSEDE: RoleName.EDITOR,
    Action.EDIT_REPORT: RoleName.EDITOR,
    Action.SET_FREE_DAYS: RoleName.EDITOR,
    Action.MANAGE_PEOPLE: RoleName.ADMINISTRATOR,
    Action.SET_POLICY: RoleName.ADMINISTRATOR,
}


def least_role(action: Action) -> RoleName | None:
    """The least role that may do this; nothing where nobody needs to be signed in."""
    return _LEAST[action]


def allows(role: RoleName | None, action: Action) -> bool:
    """Whether somebody with that role (nothing: no role here) may do this."""
    least = _LEAST[action]
    return least is None or (role is not None and allows_at_least(role, least))


def allows_at_least(role: RoleName, least: RoleName) -> bool:
    """Whether that role is the least one needed, or a higher one."""
    return _ORDER.index(role) >= _ORDER.index(least)
