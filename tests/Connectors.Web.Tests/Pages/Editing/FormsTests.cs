using Connectors.Demo;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Web.Pages.Installed.Editing;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Tests.Pages.Editing;

public sealed class FormsTests
{
    [Fact]
    public void Opening_a_form_and_saving_it_changes_nothing()
    {
        Assert.All(DemoCatalogue.Read(), demo =>
        {
            var content = demo.Release.Definition.Content;
            var saved = BasicsForm.From(content.Name, content).ApplyTo(content) with
            {
                Endpoints = [.. content.Endpoints.Select(part => EndpointForm.From(part).ApplyTo(part))],
                Authentication = [.. content.Authentication.Select(part => MethodForm.From(part).ApplyTo(part))],
                Variables = [.. content.Variables.Select(part => VariableForm.From(part).ApplyTo(part))],
            };

            Assert.Equal(demo.Release.Definition, Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(saved)).Definition);
        });
    }

    [Fact]
    public void Everything_in_the_catalogue_can_be_saved_again_from_its_form()
    {
        Assert.All(DemoCatalogue.Read().Select(demo => demo.Release.Definition.Content), content =>
        {
            Assert.Empty(content.Endpoints.SelectMany(part => EndpointForm.FaultsOf(part, part)));
            Assert.Empty(content.Authentication.SelectMany(part => MethodForm.FaultsOf(part, part)));
        });
    }

    [Fact]
    public void What_a_form_cannot_show_stays_as_it_was()
    {
        var endpoint = new Endpoint
        {
            Key = "a",
            Body = "\n{ }\n",
            Query = [new NamedValue { Key = "filter:state", Value = " open" }],
            Pagination = new Pagination { Type = PaginationType.LinkHeader },
        };
        var form = EndpointForm.From(endpoint);
        form.Body = form.Body!.TrimStart().ReplaceLineEndings("\r\n");

        var saved = form.ApplyTo(endpoint);

        Assert.Equal((endpoint.Body, endpoint.Query[0], endpoint.Pagination), (saved.Body, Assert.Single(saved.Query), saved.Pagination));
    }

    [Fact]
    public void What_somebody_else_saved_meanwhile_stays_where_the_person_changed_nothing()
    {
        var seen = new Endpoint
        {
            Key = "a",
            Path = "/orders",
            Entity = "orders",
            Pagination = new Pagination { Type = PaginationType.PageNumber, Size = 50 }
        };
        var posted = EndpointForm.From(seen);
        (posted.Entity, posted.Pagination.Parameter) = ("sales", "p");

        FormRebase.Onto(posted, EndpointForm.From(seen), EndpointForm.From(seen with
        {
            Path = "/orders2",
            Entity = "invoices",
            Pagination = seen.Pagination with { Size = 100 }
        }));

        Assert.Equal(("/orders2", "sales", "p", 100), (posted.Path, posted.Entity, posted.Pagination.Parameter, posted.Pagination.Size));
    }

    [Fact]
    public void Paging_that_is_switched_off_is_gone()
    {
        var endpoint = new Endpoint { Key = "a", Pagination = new Pagination { Type = PaginationType.Offset, Parameter = "skip" } };
        var form = EndpointForm.From(endpoint);
        form.Pagination.Type = PaginationType.None;

        Assert.Null(form.ApplyTo(endpoint).Pagination);
    }
}
