using System.Text;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Tests.Generating;
using CsCheck;

namespace Connectors.Domain.Tests.Definitions;

/// <summary>What holds for every definition, tried on random ones.</summary>
public sealed class CanonicalPropertyTests
{
    private static readonly Gen<(JsonObject Definition, int Seed)> Cases = Gen.Select(GenDefinition.Any, Gen.Int[0, int.MaxValue - 1]);

    [Fact]
    public void Every_random_definition_is_valid() =>
        GenDefinition.Any.Sample(tree => Some.Faults(tree.ToJsonString()).Count == 0, iter: LawCases.Or(2_000));

    [Fact]
    public void Reformatting_shuffling_and_defaults_keep_the_fingerprint() =>
        Cases.Sample(
            one => Some.Definition(one.Definition.ToJsonString()).Fingerprint
                == Some.Read(new Rewriting(one.Seed).Rewrite(one.Definition)).Fingerprint,
            iter: LawCases.Or(2_000));

    [Fact]
    public void The_canonical_form_reads_back_as_itself() =>
        GenDefinition.Any.Sample(
            tree =>
            {
                var canonical = Some.Definition(tree.ToJsonString()).Canonical;
                return Some.Read(canonical.ToArray()).Canonical.Span.SequenceEqual(canonical.Span);
            },
            iter: LawCases.Or(2_000));

    [Fact]
    public void The_text_for_people_reads_back_as_the_same_meaning() =>
        GenDefinition.Any.Sample(
            tree => Some.Definition(tree.ToJsonString()) is var definition && Some.Definition(definition.ToText()).Equals(definition),
            iter: LawCases.Or(2_000));

    [Fact]
    public void Every_single_change_of_meaning_changes_the_fingerprint()
    {
        var (cases, compared) = (LawCases.Or(4_000), 0);
        Cases.Sample(
            one =>
            {
                var changed = Encoding.UTF8.GetBytes(MeaningChange.Apply(one.Definition, one.Seed).ToJsonString());
                if (ConnectorDefinition.Parse(changed) is not DefinitionResult.Accepted accepted) return true;
                Interlocked.Increment(ref compared);
                return accepted.Definition.Fingerprint != Some.Definition(one.Definition.ToJsonString()).Fingerprint;
            },
            iter: cases);

        Assert.True(compared > cases / 2, $"Only {compared} of {cases:N0} changes gave a valid definition.");
    }
}
