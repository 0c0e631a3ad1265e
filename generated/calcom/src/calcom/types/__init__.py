# Generated from the template src/package/types/__init__.py.jinja by openapi-twin-clients; do not edit.
"""Types of responses (models) and of nested request objects (`…Param`), loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calcom.types.account_events import *
    from calcom.types.allowlists import *
    from calcom.types.api_keys import *
    from calcom.types.attributes import *
    from calcom.types.booking_events import *
    from calcom.types.booking_fields import *
    from calcom.types.booking_limits import *
    from calcom.types.bookings import *
    from calcom.types.calendars import *
    from calcom.types.common import *
    from calcom.types.conferencing import *
    from calcom.types.contacts import *
    from calcom.types.credits import *
    from calcom.types.delegation_credentials import *
    from calcom.types.event_types import *
    from calcom.types.events import *
    from calcom.types.form_events import *
    from calcom.types.insights import *
    from calcom.types.me import *
    from calcom.types.meeting_events import *
    from calcom.types.notifications import *
    from calcom.types.oauth import *
    from calcom.types.organizations import *
    from calcom.types.out_of_office import *
    from calcom.types.platform import *
    from calcom.types.roles import *
    from calcom.types.routing_forms import *
    from calcom.types.schedules import *
    from calcom.types.slots import *
    from calcom.types.teams import *
    from calcom.types.verified_resources import *
    from calcom.types.webhook_events import *
    from calcom.types.webhooks import *
    from calcom.types.workflows import *

# Each module with the names that it defines.
_INDEX = """
account_events: CalendarEntryRejectedEvent CalendarEntryRejectedPayload DelegationCredentialErrorEvent
    DelegationCredentialErrorPayload DelegationCredentialRotationPayload DelegationCredentialRotationRequiredEvent
    DelegationCredentialSecretRotatedEvent DelegationCredentialSecretRotationFailedEvent EventCredential
    EventDelegationCredential EventError EventOutOfOffice EventOutOfOfficeReason OutOfOfficeCreatedEvent
    OutOfOfficeCreatedPayload
allowlists: Allowlist AllowlistMetadata Allowlists AllowlistService
api_keys: ApiKey
attributes: AssignedAttributeValue AssignedOption Attribute AttributeAssignment AttributeAssignmentChange
    AttributeAssignmentLog AttributeOption AttributeSyncRun AttributeType ChangedAttribute CreateAttributeOptionParam
    SyncedField SyncedTeamMembership SyncRuleEvaluation
booking_events: BookingCancelledEvent BookingCreatedEvent BookingLocationUpdatedEvent BookingNoShowUpdatedEvent
    BookingNoShowUpdatedPayload BookingPaidEvent BookingPaymentInitiatedEvent BookingReassignedEvent
    BookingRejectedEvent BookingRequestedEvent BookingRescheduledEvent NoShowMark
booking_fields: AddressFieldParam AiAgentPhoneFormFieldParam AttendeePhoneFormFieldParam BookingField
    BookingFieldDefinitionParam BookingForm BookingFormField BookingFormFieldDefinitionParam BookingFormFieldName
    BookingFormFieldType BooleanFieldParam CheckboxGroupFieldParam CustomAddressFormFieldParam
    CustomCheckboxFormFieldParam CustomCheckboxGroupFormFieldParam CustomEmailFormFieldParam CustomFormFieldParam
    CustomLongTextFormFieldParam CustomMultiEmailFormFieldParam CustomMultiSelectFormFieldParam
    CustomNumberFormFieldParam CustomPhoneFormFieldParam CustomRadioGroupFormFieldParam CustomSelectFormFieldParam
    CustomShortTextFormFieldParam CustomUrlFormFieldParam DefaultBookingFieldParam EmailFieldParam EmailFormFieldParam
    FullNameFormFieldParam GuestsFieldParam GuestsFormFieldParam LocationFieldParam LocationFormFieldParam
    MultiEmailFieldParam MultiSelectFieldParam NameFieldParam NameFormFieldParam NotesFieldParam NotesFormFieldParam
    NumberFieldParam PhoneFieldParam RadioGroupFieldParam RescheduleReasonFieldParam RescheduleReasonFormFieldParam
    SelectFieldParam SmsReminderFormFieldParam SplitNameFieldParam SplitNameFormFieldParam TextAreaFieldParam
    TextFieldParam TitleFieldParam TitleFormFieldParam TypedBookingFieldParam UpdateBookingFormFieldParam UrlFieldParam
booking_limits: BookingLimits TeamBookingLimit TeamBookingLimits
bookings: Attendee AttendeeAbsenceParam BookerParam BookerScope Booking BookingAddressLocationParam BookingAttendee
    BookingAttendeeAddressLocationParam BookingAttendeeDefinedLocationParam BookingAttendeePhoneLocationParam
    BookingBlock BookingDefaultAppLocationParam BookingEventType BookingGuestParam BookingHost
    BookingIntegrationLocationParam BookingLinkLocationParam BookingLocationParam BookingPhoneLocationParam
    BookingReassignment BookingReport BookingStatus BookingStatusFilter NewAddressLocationParam NewBookingLocationParam
    NewLinkLocationParam NewPhoneLocationParam ReassignedHost
calendars: BookingReference BookingReferenceType BusyTime Calendar CalendarCredential CalendarEvent
    CalendarEventAttendee CalendarEventAttendeeParam CalendarEventHost CalendarEventLocation CalendarEventResponseStatus
    CalendarEventStatus CalendarEventTime CalendarEventTimeParam CalendarIntegration CalendarLink CalendarToLoadParam
    ConnectedCalendar ConnectedCalendarError ConnectedCalendars DestinationCalendar SelectedCalendar
common: ChangeActor Disabled DisabledParam Locale Metadata MetadataParam SortOrder Theme TimeFormat
conferencing: BookingRecording ConferencingApp ConferencingAuthUrl ConferencingParticipant ConferencingSession
    ConnectUrl DefaultConferencingApp
contacts: Contact
credits: AvailableCredits ChargedCredits CreditBalance
delegation_credentials: DelegationCredential DelegationSecret GoogleServiceAccountKeyParam
    MicrosoftServiceAccountKeyParam PendingDelegationSecret ServiceAccountKeyParam WorkspacePlatform
event_types: BookerActiveBookingsLimitParam BookerLayout BookerLayouts BookerLayoutsParam BookingCountLimits
    BookingCountLimitsParam BookingDurationLimits BookingDurationLimitsParam BookingWindow BookingWindowParam
    BusinessDaysWindow BusinessDaysWindowParam CalendarDaysWindow CalendarDaysWindowParam CalVideoSettingsParam
    ConferencingIntegration ConfirmationPolicy ConfirmationPolicyParam CrmSyncError DateRangeWindow DateRangeWindowParam
    DeletedEventType DeletedPrivateLink DisableCancelling DisableCancellingParam DisableRescheduling
    DisableReschedulingParam EventType EventTypeActiveBookingsLimit EventTypeAddressLocationParam
    EventTypeAttendeeAddressLocationParam EventTypeAttendeeDefinedLocationParam EventTypeAttendeePhoneLocationParam
    EventTypeCalVideoSettings EventTypeChange EventTypeChangeField EventTypeChangeImpersonator EventTypeChangeValue
    EventTypeColor EventTypeColorParam EventTypeDefaultAppLocationParam EventTypeDestinationCalendar
    EventTypeDestinationCalendarParam EventTypeEmailSettings EventTypeEmailSettingsParam EventTypeHost
    EventTypeIntegrationLocationParam EventTypeLinkLocationParam EventTypeLocation EventTypePhoneLocationParam
    EventTypeRawValue EventTypeRawValues EventTypeRecurrence EventTypeSeats EventTypeTeam EventTypeUser
    EventTypeValueChange EventTypeValueDiff HostAssignmentParam HostPriority InterfaceLanguage NoticeThreshold
    NoticeThresholdParam PhoneCall PrivateLink RecurrenceFrequency RecurrenceRuleParam SchedulingConfig SchedulingHost
    SchedulingHostGroup SchedulingType SeatSettingsParam TeamEventType TeamEventTypeLocationParam
    UserEventTypeLocationParam
events: Event EventLocation
form_events: FormAction FormAnswer FormEventPayload FormFallbackPayload FormSubmittedEvent
    FormSubmittedWithoutBookingEvent ReportedBooking ReportedEventType RoutingFormFallbackHitEvent WrongAssignmentReport
    WrongAssignmentReportEvent WrongAssignmentReportPayload
insights: AverageDuration BookingKpiStats BookingMetric BookingTrend FailedBookingCount InsightsComparisonParam
    InsightsFilterParam InsightsFilterValueParam InsightsPeriodParam InsightsRange InsightsScope InsightsSortingParam
    InsightsUser MemberStat MemberStats RoutedPeriod RoutedPeriods RoutedToPerPeriod RoutedUser RoutedUsers RoutingField
    RoutingFieldOption RoutingFormsByStatus RoutingResponseAttendee RoutingResponseDetail RoutingResponseField
    RoutingResponsePage
me: Me MeOrganization
meeting_events: AfterGuestsCalVideoNoShowEvent AfterHostsCalVideoNoShowEvent CalVideoNoShowPayload EventAttendee
    InstantMeetingAcceptedEvent InstantMeetingAcceptedPayload InstantMeetingEvent InstantMeetingPayload
    MeetingEndedEvent MeetingStartedEvent NoShowEventType NoShowWebhook RecordingEventPayload RecordingLinks
    RecordingReadyEvent RecordingTranscriptionGeneratedEvent TranscriptLink
notifications: AppPushSubscription LinkIntent
oauth: OAuthClient OAuthToken
organizations: CreatedManagedOrganization ManagedOrganization MembershipAttribute MembershipAttributeOption
    OrganizationMembership OrganizationProfile OrganizationUser UserConferencingApp
out_of_office: OutOfOffice OutOfOfficeReason
platform: CreatedManagedUser ManagedUser ManagedUserTokens PlatformOAuthClient PlatformOAuthClientCredentials
    PlatformPermission
roles: Permission Role
routing_forms: RoutedSlots Routing RoutingForm RoutingFormAnswer RoutingFormAnswerParam RoutingFormAnswersParam
    RoutingFormResponse RoutingFormResult RoutingParam RoutingTrace RoutingTraceForm RoutingTraceGroup
    RoutingTraceResponse RoutingTraceStep RoutingTraceSubmission
schedules: Schedule ScheduleAvailability ScheduleAvailabilityParam ScheduleOverride ScheduleOverrideParam Weekday
slots: Slot SlotReservation
teams: CreatedTeam MembershipRole MembershipUser Team TeamInvite TeamMembership UnpaidTeam
verified_resources: EmailCodeCheck EmailCodeDelivery VerifiedEmail VerifiedPhone
webhook_events: BookingEventPayload EventAnswer EventAppStatus EventLanguage EventPerson EventRecurrence EventSeat
    EventTeam EventUser EventVideoCall
webhooks: Webhook WebhookTimeUnit WebhookTrigger WebhookVersion
workflows: AfterEventTriggerParam AfterGuestsNoShowTriggerParam AfterHostsNoShowTriggerParam BeforeEventTriggerParam
    BookingNoShowUpdatedTriggerParam BookingPaidTriggerParam BookingPaymentInitiatedTriggerParam
    BookingRejectedTriggerParam BookingRequestedTriggerParam EmailAddressStepParam EmailAttendeeStepParam
    EmailHostStepParam EmailMessageParam EventCancelledTriggerParam FormSubmittedNoEventTriggerParam
    FormSubmittedTriggerParam NewEventTriggerParam PathsStepParam RescheduleEventTriggerParam RoutingFormWorkflow
    RoutingFormWorkflowActivation RoutingFormWorkflowActivationParam RoutingFormWorkflowStepDefinitionParam
    RoutingFormWorkflowTriggerDefinitionParam SmsAttendeeStepParam SmsNumberStepParam TextMessageParam
    WhatsappAttendeeStepParam WhatsappNumberStepParam Workflow WorkflowActivation WorkflowActivationParam
    WorkflowMessage WorkflowPath WorkflowRecipient WorkflowStep WorkflowStepDefinitionParam WorkflowStepUpdateParam
    WorkflowTemplate WorkflowTrigger WorkflowTriggerDefinitionParam WorkflowTriggerOffset WorkflowTriggerOffsetParam
"""
_HOMES = {
    name: module
    for module, _, names in (line.partition(":") for line in _INDEX.replace("\n    ", " ").split("\n"))
    for name in names.split()
}


if not TYPE_CHECKING:
    __all__ = [*_HOMES]

    # Hidden from type checkers, which would accept every misspelled name because of this function.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
