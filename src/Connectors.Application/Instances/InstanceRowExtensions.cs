using System.Text.Json;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;

namespace Connectors.Application.Instances;

/// <summary>What the row of an instance holds.</summary>
internal static class InstanceRowExtensions
{
    public static Dictionary<string, string> OpenValues(this InstanceRow row) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.OpenValues) ?? [];

    /// <summary>Whether the present keys open the credentials.</summary>
    public static bool IsReadable(this InstanceRow row, CredentialVault vault) => vault.CanOpen(row.Credentials);

    /// <exception cref="InvalidOperationException">They can't be read, which is not the same as having none.</exception>
    public static Dictionary<string, string> Credentials(this InstanceRow row, CredentialVault vault) =>
        vault.Open<Dictionary<string, string>>(row.Credentials) is OpenResult<Dictionary<string, string>>.Opened(var credentials)
            ? credentials ?? []
            : throw new InvalidOperationException(ProblemText.Of(new Problem.UnreadableCredentials()));

    /// <summary>The keys of the credentials that are filled in. Nothing is decrypted, except in a row of an earlier version.</summary>
    public static IReadOnlySet<string> CredentialKeys(this InstanceRow row, CredentialVault vault) => row switch
    {
        { Credentials: null } => new HashSet<string>(),
        { CredentialKeys: { } keys } => JsonSerializer.Deserialize<HashSet<string>>(keys) ?? [],
        _ => row.IsReadable(vault) ? row.Credentials(vault).Keys.ToHashSet() : new HashSet<string>(),
    };

    /// <summary>All values, credentials included: only for requests. A credential comes before an open value of the same name.</summary>
    public static RequestValues RequestValues(this InstanceRow row, CredentialVault vault)
    {
        var credentials = row.Credentials(vault);
        var open = row.OpenValues().Where(pair => !credentials.ContainsKey(pair.Key));
        return new RequestValues(
            credentials.Concat(open).ToDictionary(pair => pair.Key, pair => pair.Value), new Dictionary<string, string>())
        {
            Credentials = credentials.Keys.ToHashSet()
        };
    }

    /// <summary>
    /// Where a connector would send the instance's credentials; nowhere where it has no such way to sign in. Known without the
    /// credentials too, since none of them may be part of a host name.
    /// </summary>
    public static IReadOnlySet<string> Reach(this InstanceRow row, ConnectorContent content, CredentialVault vault) =>
        content.MethodOf(row.MethodKey) is { } method
            ? CredentialReach.Of(
                content,
                method,
                row.IsReadable(vault) ? row.RequestValues(vault) : new RequestValues(row.OpenValues(), new Dictionary<string, string>()))
            : new HashSet<string>();

    public static Instance ToInstance(this InstanceRow row, CredentialVault vault) =>
        row.ToListedInstance(vault) with { IsUnreadable = !row.IsReadable(vault) };

    /// <summary>An instance in a list: whether its credentials can be read is left open, since that would decrypt every one.</summary>
    public static Instance ToListedInstance(this InstanceRow row, CredentialVault vault) => new(
        row.Id,
        row.ConnectorId,
        row.Name,
        row.MethodKey,
        row.OpenValues(),
        row.CredentialKeys(vault),
        row.State,
        row.StateReason)
    {
        HasToken = row.Tokens is not null,
        StateAt = row.StateAt,
        AddedAt = row.AddedAt,
        AddedBy = new Author(row.AddedById, row.AddedBy),
        Number = row.Number,
        RateLimit = row.RateLimit(),
    };

    /// <summary>The turns that the instance's requests wait for.</summary>
    public static RateSlots Turns(this InstanceRow row, ConnectorContent content, TimeSpan longest) =>
        new((RateId.Of(row.ConnectorId), content.RateLimit), (RateId.Of(row.Id), row.RateLimit()), longest);

    /// <summary>Its own limit; null where the connector's counts.</summary>
    public static RateLimit? RateLimit(this InstanceRow row) =>
        row.RateRequests is { } requests ? new RateLimit { Requests = requests, Per = row.RatePer } : null;

    /// <summary>
    /// Splits what was filled in: credentials are encrypted, and stay where none was given. What equals its default is not kept, so that it
    /// follows the default; what was emptied is.
    /// </summary>
    public static void Fill(
        this InstanceRow row, InstanceDraft draft, ConnectorContent content, AuthenticationMethod method, CredentialVault vault)
    {
        var asked = content.AskedBy(method).Where(variable => !variable.Secret).ToLookup(variable => variable.Key);
        var secrets = method.Variables.Where(variable => variable.Secret).Select(variable => variable.Key).ToHashSet();
        var kept = row.MethodKey == draft.MethodKey ? row.Credentials(vault) : [];
        foreach (var key in secrets)
        {
            if (draft.Values.GetValueOrDefault(key) is { Length: > 0 } value) kept[key] = value;
        }

        foreach (var gone in kept.Keys.Except(secrets).ToList()) kept.Remove(gone);
        row.KeepCredentials(kept, vault);
        var open = draft.Values.Where(pair => !secrets.Contains(pair.Key)
            && asked[pair.Key].DefaultIfEmpty(new Variable()).All(variable => FilledIn.IsKept(variable, pair.Value)));
        row.OpenValues = JsonSerializer.Serialize(open.ToDictionary(pair => pair.Key, pair => pair.Value));
        (row.MethodKey, row.RateRequests, row.RatePer) =
            (draft.MethodKey, draft.RateLimit?.Requests, draft.RateLimit?.Per ?? RatePeriod.Second);
    }

    /// <summary>The keys of the credentials that a person entered.</summary>
    public static IReadOnlyList<string> Entered(this InstanceDraft draft, ConnectorContent content) =>
    [
        .. (content.MethodOf(draft.MethodKey)?.Variables ?? [])
            .Where(variable => variable.Secret && draft.Values.GetValueOrDefault(variable.Key) is { Length: > 0 })
            .Select(variable => variable.Key),
    ];

    /// <summary>Encrypts credentials, and keeps their keys beside them.</summary>
    public static void KeepCredentials(this InstanceRow row, Dictionary<string, string> credentials, CredentialVault vault) =>
        (row.Credentials, row.CredentialKeys) = credentials.Count == 0
            ? (null, null)
            : (vault.Lock(credentials), JsonSerializer.Serialize(credentials.Keys));

    /// <summary>Keeps what is known of an instance that signs in otherwise than before.</summary>
    /// <param name="row">The instance.</param>
    /// <param name="problems">What keeps it from being used; none if it only has to be tested.</param>
    /// <param name="at">When (UTC).</param>
    public static void Become(this InstanceRow row, IReadOnlyList<Problem> problems, DateTime at) => row.Become(
        problems.Count == 0 ? InstanceState.NotTested : InstanceState.NeedsSignIn,
        problems.Count == 0 ? null : new Reason.NotReady(problems),
        at);

    /// <summary>Keeps what came of signing in or of a test as the instance's state.</summary>
    public static void Become(this InstanceRow row, SignInResult result, DateTime at)
    {
        var (state, reason) = result switch
        {
            SignInResult.NeedsSignIn(var why) => (InstanceState.NeedsSignIn, (Reason?)why),
            SignInResult.Failing(var why) => (InstanceState.Failing, why),
            // Nothing was sent: that says no more than what was known.
            SignInResult.SignedIn { IsTried: false, AccessToken: null } when row.State != InstanceState.SignedIn =>
                (InstanceState.NotTested, (Reason?)null),
            _ => (InstanceState.SignedIn, (Reason?)null),
        };
        if (row.State != state || row.StateReason != reason) row.Become(state, reason, at);
        row.Revision++;
    }

    public static void Become(this InstanceRow row, InstanceState state, Reason? reason, DateTime at) =>
        (row.State, row.StateReason, row.StateAt) = (state, reason, at);
}
