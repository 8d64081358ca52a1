using Connectors.Domain.People;

namespace Connectors.Web.Presentation;

/// <summary>A page of the menu, or something that can be done.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Right">Who may go there.</param>
/// <param name="Words">Other words that people look for it by.</param>
public sealed record Place(string Label, string Address, Right Right = Right.Read, string Words = "")
{
    public bool IsFound(string? search) => string.IsNullOrWhiteSpace(search)
        || $"{Label} {Words}".Contains(search.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where a search of everything goes besides what the organisation has.</summary>
public static class Places
{
    public static IReadOnlyList<Place> Actions { get; } =
    [
        new("Review updates", UpdatesAddress.Centre, Words: "update all lanes"),
        new("Add connector", "/marketplace", Right.EditConnectors, "install package"),
        new("Build connector", "/connectors/new", Right.EditConnectors, "new custom import openapi"),
        new("New flow", "/flows/new", Right.UseConnectors, "create process"),
        new("Publish a release", "/publishing", Right.Publish, "package version"),
        new("Be told when a flow fails", "/alerts", Right.EditConnectors, "alert notify webhook chat"),
        new("Invite a member", "/members", Right.ManageMembers, "people user role"),
    ];

    public static IReadOnlyList<Place> Pages { get; } =
    [
        new("Overview", "/", Words: "home dashboard"),
        new("Connectors and instances", "/connectors", Words: "manage list"),
        new("Updates", UpdatesAddress.Centre),
        new("Open questions", UpdatesAddress.Questions, Right.EditConnectors, "decide conflicts"),
        new("Remembered answers", UpdatesAddress.Answers),
        new("Past jobs", UpdatesAddress.Jobs, Words: "update history"),
        new("Rehearsals", UpdatesAddress.Rehearsals, Words: "try"),
        new("Flows", "/flows", Words: "process"),
        new("Runs", "/runs", Words: "log failed"),
        new("Marketplace", "/marketplace", Words: "packages catalogue"),
        new("Publishing", "/publishing", Right.Publish),
        new("Members", "/members", Right.ManageMembers, "people roles"),
        new("Alerts", "/alerts", Right.EditConnectors, "notify webhook chat slack teams mail failed"),
        new("Activity", "/activity", Words: "audit log who"),
        new("Removed connectors", "/connectors/removed", Right.EditConnectors, "restore bin"),
        new("Removed flows", "/flows/removed", Right.UseConnectors, "restore bin"),
        new("Your preferences", "/preferences", Words: "saved views density rows"),
        new("Your account", "/account", Words: "password authenticator sessions"),
    ];
}
