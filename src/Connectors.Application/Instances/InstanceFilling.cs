using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.People;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound.Credentials;

namespace Connectors.Application.Instances;

/// <summary>Takes what a person filled in for an instance, or says what is wrong with it.</summary>
public sealed class InstanceFilling(CredentialVault vault, CredentialDestinations destinations)
{
    /// <summary>Makes the keys ready, which has to happen before a transaction.</summary>
    internal void Prepare() => vault.Prepare();

    /// <summary>The current instance.</summary>
    internal Instance Read(InstanceRow row) => row.ToInstance(vault);

    /// <summary>Fills the row. Where the result is not <see cref="InstanceResult.Saved"/>, the row must not be kept.</summary>
    internal async Task<InstanceResult> FillAsync(
        InstanceRow row, InstanceDraft draft, ConnectorContent content, PersonAt by, CancellationToken cancel)
    {
        var method = content.MethodOf(draft.MethodKey);
        if (method is null || content.Endpoints.Count == 0) return new InstanceResult.NotReady();
        if (!row.IsReadable(vault))
        {
            if (!GivesAll(method, draft)) return new InstanceResult.Faulty([new Problem.UnreadableCredentials()]);
            (row.Credentials, row.MeantFor) = (null, null);
        }

        var before = new Before(row, vault, content, await destinations.AllowedAsync(row, content, cancel));
        row.Fill(draft, content, method, vault);
        var goesTo = CredentialReach.Of(content, method, row.RequestValues(vault));
        var problems = ProblemsOf(content, method, row.RequestValues(vault), draft)
            .Concat(before.SecretsToReenter(goesTo, method, draft))
            .ToList();
        if (problems.Count > 0) return new InstanceResult.Faulty(problems);
        if (before.IsOther(row, vault))
        {
            (row.Tokens, row.TokensExpireAt, row.FilledAt) = (null, null, by.At);
            var asks = AuthenticationSchemes.Of(method.Type).AsksForConsent;
            row.Become(asks ? InstanceState.NeedsSignIn : InstanceState.NotTested, null, by.At);
        }

        row.MeantFor = CredentialDestinations.Text(before.KeepsSecrets(method, draft) ? before.Allowed.Union(goesTo) : goesTo);
        (row.Name, row.Revision) = (RowFacts.ToName(draft.Name), row.Revision + 1);
        (row.ChangedAt, row.ChangedBy, row.ChangedById) = (by.At, by.Name, by.By.Id);
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }

    // Which of them were kept is not known, so a part of them can't be replaced.
    private static bool GivesAll(AuthenticationMethod method, InstanceDraft draft)
    {
        var secrets = method.Variables.Where(variable => variable.Secret).ToLookup(IsGiven);
        return secrets[true].Any() && !secrets[false].Any(variable => variable.Required);

        bool IsGiven(Variable variable) => draft.Values.GetValueOrDefault(variable.Key) is { Length: > 0 };
    }

    private static IReadOnlyList<Problem> ProblemsOf(
        ConnectorContent content, AuthenticationMethod method, RequestValues values, InstanceDraft draft)
    {
        var (_, problems) = RequestRenderer.Instance(content, method, values);
        return string.IsNullOrWhiteSpace(draft.Name) ? [new Problem.Unfit("Name", "Enter a name."), .. problems] : problems;
    }

    /// <summary>An instance before its change.</summary>
    private sealed class Before(InstanceRow row, CredentialVault vault, ConnectorContent content, IReadOnlySet<string> allowed)
    {
        private readonly bool _isNew = row.Revision == 0;
        private readonly string _method = row.MethodKey;
        private readonly Dictionary<string, string> _secrets = row.Credentials(vault);
        private readonly Dictionary<string, string> _open = Effective(row, content);

        public IReadOnlySet<string> Allowed { get; } = allowed;

        /// <summary>Whether an earlier sign-in says nothing about the current credentials.</summary>
        public bool IsOther(InstanceRow row, CredentialVault vault) =>
            _isNew
            || _method != row.MethodKey
            || !Same(_secrets, row.Credentials(vault))
            || !Same(_open, Effective(row, content));

        public bool KeepsSecrets(AuthenticationMethod method, InstanceDraft draft) => Kept(method, draft).Any();

        /// <summary>The credentials that were not given again although they would go elsewhere now.</summary>
        public IEnumerable<Problem> SecretsToReenter(IReadOnlySet<string> goesTo, AuthenticationMethod method, InstanceDraft draft) =>
            CredentialReach.Strange(goesTo, Allowed, Allowed) is { Origin: var origin }
                ? Kept(method, draft).Select(variable => new Problem.Unfit(
                    variable.Key,
                    $"The address now points to {origin}; the stored value was entered for another. Enter it again."))
                : [];

        private IEnumerable<Variable> Kept(AuthenticationMethod method, InstanceDraft draft) =>
            _method != draft.MethodKey
                ? []
                : method.Variables.Where(variable =>
                    variable.Secret
                    && _secrets.ContainsKey(variable.Key)
                    && string.IsNullOrEmpty(draft.Values.GetValueOrDefault(variable.Key)));

        // A default counts as given: filling it in, or leaving it out, changes nothing.
        private static Dictionary<string, string> Effective(InstanceRow row, ConnectorContent content)
        {
            var values = row.OpenValues();
            var asked = content.AskedBy(content.MethodOf(row.MethodKey));
            foreach (var variable in asked.Where(variable => !variable.Secret)) values[variable.Key] = FilledIn.TextOf(variable, values);
            return values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        private static bool Same(Dictionary<string, string> left, Dictionary<string, string> right) =>
            left.Count == right.Count && !left.Except(right).Any();
    }
}
