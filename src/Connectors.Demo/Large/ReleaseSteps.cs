using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Demo.Large;

/// <summary>What releases change.</summary>
internal static class ReleaseSteps
{
    public const string NewAccept = "application/json;version=2", Language = "Accept-Language";

    public const int NewPageSize = 25, NewPace = 40;

    public static ReleaseStep Texts { get; } = new(VersionBump.Patch, "Clearer texts.", (_, content) => content with
    {
        Summary = $"{content.Summary} Run by the sandbox.",
        Variables = [.. content.Variables.Select(variable => variable with { Help = "Host and port of the sandbox." })],
    });

    public static ReleaseStep Documentation { get; } = new(VersionBump.Patch, "A link to the documentation.", (_, content) =>
        content with { DocumentationUrl = "https://docs.sandbox.example" });

    public static ReleaseStep Later { get; } = new(VersionBump.Minor, "One more endpoint to receive from.", (line, content) =>
        content.Add(line.Later));

    public static ReleaseStep Accept { get; } = new(VersionBump.Minor, "Requests version 2 of the response.", (line, content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader("Accept", NewAccept)));

    public static ReleaseStep PageSize { get; } = new(VersionBump.Minor, "Larger pages.", (line, content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithPageSize(NewPageSize)));

    public static ReleaseStep Pace { get; } = new(VersionBump.Minor, "The third party takes more requests.", (_, content) =>
        content with { RateLimit = content.RateLimit! with { Requests = NewPace } });

    public static ReleaseStep Optional { get; } = new(VersionBump.Minor, "The language can be chosen.", (line, content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader(Language, "{{language}}") with
        {
            Variables = [.. endpoint.Variables, new Variable { Key = "language", Label = "Language", Help = "For example en-GB." }],
        }));

    public static ReleaseStep Removal { get; } = new(VersionBump.Major, "An outdated endpoint is removed.", (line, content) =>
        content.Remove(line.Old.Key));

    public static ReleaseStep Renaming { get; } = new(VersionBump.Major, "An endpoint has another key.", (line, content) =>
        content.Change(line.Old.Key, endpoint => endpoint with { Key = $"legacy.{endpoint.Key}" }));

    public static ReleaseStep Needed { get; } = new(VersionBump.Major, "An endpoint requires a region.", (line, content) =>
        content.Change(line.Old.Key, endpoint => endpoint with
        {
            Query = [new NamedValue { Key = "region", Value = "{{region}}" }],
            Variables = [new Variable { Key = "region", Label = "Region", Required = true }],
        }));

    public static ReleaseStep Version2 { get; } = new(VersionBump.Major, "Version 2 of the API.", (line, content) =>
        content.Remove(line.Old.Key) with { BaseUrl = content.BaseUrl.Replace("/v1", "/v2", StringComparison.Ordinal) });

    public static ReleaseStep Writing { get; } = new(VersionBump.Minor, "Notes can be sent.", (_, content) =>
        content.Add(LargeEndpoints.Send("notes.create", "Send note", "/orders", "{ \"note\": {{payload}} }")));

    public static ReleaseStep Scope { get; } = new(VersionBump.Major, "Reports need another scope.", (_, content) =>
        content.ChangeOAuth(method => method with { Scopes = [.. method.Scopes, "reports"] }));

    public static ReleaseStep TokenHost { get; } = new(VersionBump.Major, "Tokens come from a separate host.", (_, content) =>
        content.ChangeOAuth(method => method with { TokenUrl = "http://login.{{address}}/oauth/token" }));

    private static ConnectorContent ChangeOAuth(
        this ConnectorContent content, Func<AuthenticationMethod, AuthenticationMethod> change) => content with
        {
            Authentication =
            [
                .. content.Authentication.Select(method =>
                    method.Type == AuthenticationType.OAuth2ClientCredentials ? change(method) : method),
            ],
        };
}
