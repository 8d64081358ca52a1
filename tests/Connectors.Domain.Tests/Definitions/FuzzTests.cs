using System.Globalization;
using System.Text;
using Connectors.Domain.Definitions;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;
using Connectors.OpenApi.Tests;

namespace Connectors.Domain.Tests.Definitions;

/// <summary>Real definitions with random damage. CONNECTORS_FUZZ says how many.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void A_mutated_definition_is_accepted_or_refused_with_places_and_never_ends_in_an_exception()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONNECTORS_FUZZ") ?? "10000", CultureInfo.InvariantCulture);
        byte[][] seeds = [Encoding.UTF8.GetBytes(Some.AcmeShop), .. Repository.Corpus.Select(versions =>
            ((ImportResult.Imported)OpenApiImport.Read(File.ReadAllBytes(versions[0]))).Definition.Canonical.ToArray())];
        var random = new Random(20_261_124);
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var mutated = Mutation.Of(seeds[i % seeds.Length], random);
            switch (ConnectorDefinition.Parse(mutated))
            {
                case DefinitionResult.Accepted one:
                    accepted++;
                    Assert.Equal(one.Definition, Some.Read(one.Definition.Canonical.ToArray()));
                    Assert.NotEmpty(one.Definition.Content.Name);
                    break;
                case DefinitionResult.Refused refused:
                    Assert.NotEmpty(refused.Faults);
                    Assert.All(
                        refused.Faults, fault => Assert.True(fault.Pointer.Length == 0 || fault.Pointer[0] == '/', fault.ToString()));
                    break;
            }
        }

        Assert.InRange(accepted, count / 20, count - (count / 20));
    }
}
